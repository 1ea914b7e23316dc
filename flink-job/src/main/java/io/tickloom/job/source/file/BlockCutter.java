package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.tape.BadLine;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.Tally;
import io.tickloom.job.tape.TapePosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Gathers the panes of a cut into blocks, and sends each block what it looks back on.
 *
 * <p>The panes of the last two hours of a block go to the next block too; a pane after which the
 * market is silent goes to every block that looks back into the silence, so that the price is
 * carried forward there.
 */
final class BlockCutter {
  private static final int MOST_PANES = 21_600;
  private static final String[] NO_LINES = {};

  private final String symbol;
  private final BlockClock blocks;
  private final PackedPanes own = new PackedPanes(1024);
  private final PackedPanes carried = new PackedPanes(1);
  private final List<Aside> badLines = new ArrayList<>();
  private final Tally counted = new Tally();
  private final Queue<PaneBlock> ready = new ArrayDeque<>();
  private long blockStart;
  private TapePosition pendingFrom;

  private record Aside(BadLine line, TapePosition position) {}

  BlockCutter(String symbol, BlockClock blocks) {
    this.symbol = symbol;
    this.blocks = blocks;
  }

  /** Adds a pane that begins at {@code position} of the tape. */
  void add(Pane pane, long nextSecond, TapePosition position) {
    long start = blocks.startOf(pane.second);
    if (own.isEmpty() || start != blockStart || own.count() >= MOST_PANES) {
      flush(position);
    }
    if (own.isEmpty()) {
      blockStart = start;
      pendingFrom = position;
    }
    own.add(pane);
    if (nextSecond != PaneFolder.NONE && !pane.is(Pane.BEFORE_GAP)) {
      carry(pane, blocks.startOf(nextSecond + RowTimes.LONGEST_MEMORY_SECONDS - 1));
    }
  }

  /** Adds a line that was set aside. */
  void addBadLine(BadLine line, TapePosition position) {
    badLines.add(new Aside(line, position));
  }

  /** Adds what was counted before the next pane that is added. */
  void count(Tally tally) {
    counted.add(tally);
  }

  /** Whether a pane waits. */
  boolean hasPanes() {
    return !own.isEmpty();
  }

  /** Makes what is gathered ready; lines set aside before {@code before} go with it. */
  void flush(TapePosition before) {
    if (!own.isEmpty()) {
      int tail = 0;
      long tailStart = blockStart + blocks.seconds() - RowTimes.LONGEST_MEMORY_SECONDS;
      while (tail < own.count() && own.second(tail) < tailStart) {
        tail++;
      }
      if (tail < own.count()) {
        send(blockStart + blocks.seconds(), own.second(tail), own.tail(tail), NO_LINES);
      }
    }
    String[] lines = takeNotes(before);
    if (!own.isEmpty() || lines.length > 0) {
      send(blockStart, own.isEmpty() ? 0 : own.second(0), own.toBytes(), lines);
    }
    own.clear();
  }

  /** The next block that is ready, or null. */
  PaneBlock poll() {
    return ready.poll();
  }

  /** Where a reader must go on to make what is not ready yet. */
  TapePosition resumeAt(TapePosition nextPane) {
    return own.isEmpty() ? nextPane : pendingFrom;
  }

  private void carry(Pane pane, long lastBlock) {
    long next = blockStart + blocks.seconds();
    boolean inTail = pane.second >= next - RowTimes.LONGEST_MEMORY_SECONDS;
    for (long block = inTail ? next + blocks.seconds() : next;
        block <= lastBlock;
        block += blocks.seconds()) {
      carried.clear();
      carried.add(pane);
      send(block, pane.second, carried.toBytes(), NO_LINES);
    }
  }

  private String[] takeNotes(TapePosition before) {
    List<String> notes = new ArrayList<>();
    counted.files().forEach(count -> notes.add(QualityNote.of(symbol, count)));
    counted.gaps().forEach(gap -> notes.add(QualityNote.of(symbol, gap)));
    counted.clear();
    Map<Integer, Map<Fault, Long>> faults = new TreeMap<>();
    for (Iterator<Aside> all = badLines.iterator(); all.hasNext(); ) {
      Aside aside = all.next();
      if (aside.position().compareTo(before) < 0) {
        notes.add(BadLineJson.of(aside.line()));
        faults
            .computeIfAbsent(aside.position().file(), f -> new EnumMap<>(Fault.class))
            .merge(aside.line().fault(), 1L, Long::sum);
        all.remove();
      }
    }
    faults.forEach(
        (file, counts) ->
            counts.forEach(
                (fault, count) -> notes.add(QualityNote.of(symbol, file, fault, count))));
    return notes.toArray(NO_LINES);
  }

  private void send(long block, long firstSecond, byte[] panes, String[] lines) {
    ready.add(new PaneBlock(symbol, block, firstSecond, panes, lines, false));
  }
}
