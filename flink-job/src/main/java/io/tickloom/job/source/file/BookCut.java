package io.tickloom.job.source.file;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A whole book, as blocks of panes; the last of a block's panes go to the next block too, whose
 * features look back on them.
 *
 * <p>A book can't be taken up in the middle: after a failure its recordings are read from their
 * start again, and what was handed on is passed over.
 */
final class BookCut implements OpenCut {
  private static final int MOST_PANES = 3_600;
  private static final int CARRIED_SECONDS = BookPane.LONGEST_MEMORY_SECONDS + 1;
  private static final String[] NO_LINES = {};

  private final BookTape tape;
  private final BlockClock blocks;
  private final BookReader reader;
  private final ReadMetrics metrics;
  private final BookPanes own = new BookPanes(64);
  private final Queue<PaneBlock> ready = new ArrayDeque<>();
  private long nextSecond;
  private long blockStart;
  private long bytesRead;

  BookCut(TapeCuts.Cut cut, BookTape tape, BlockClock blocks, ReadMetrics metrics)
      throws IOException {
    this.tape = tape;
    this.metrics = metrics;
    this.blocks = blocks;
    nextSecond = cut.from().offset();
    reader = new BookReader(tape, this::add);
  }

  private void add(BookPane pane) {
    if (pane.second < nextSecond) {
      return;
    }
    long start = blocks.startOf(pane.second);
    if (!own.isEmpty() && (start != blockStart || own.count() >= MOST_PANES)) {
      flush();
    }
    blockStart = start;
    own.add(pane);
    nextSecond = pane.second + 1;
  }

  private void flush() {
    long next = blockStart + blocks.seconds();
    int tail = 0;
    while (tail < own.count() && own.second(tail) < next - CARRIED_SECONDS) {
      tail++;
    }
    if (tail < own.count()) {
      send(next, own.second(tail), own.tail(tail), NO_LINES);
    }
    send(blockStart, own.second(0), own.toBytes(), NO_LINES);
    own.clear();
  }

  private void send(long block, long firstSecond, byte[] panes, String[] lines) {
    ready.add(new PaneBlock(tape.symbol(), block, firstSecond, panes, lines, true));
  }

  @Override
  public boolean advance() throws IOException {
    boolean more = reader.advance();
    ReadProgress.addBytes(reader.bytesRead() - bytesRead);
    metrics.addBytes(reader.bytesRead() - bytesRead);
    bytesRead = reader.bytesRead();
    if (!more) {
      if (!own.isEmpty()) {
        flush();
      }
      String note = QualityNote.of(tape.symbol(), reader.figures());
      send(blockStart, 0, new byte[0], new String[] {note});
    }
    return more;
  }

  @Override
  public PaneBlock poll() {
    return ready.poll();
  }

  @Override
  public TapePosition resumeAt() {
    return new TapePosition(0, own.isEmpty() ? nextSecond : own.second(0));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
