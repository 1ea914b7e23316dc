package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.DisorderException;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.OverlapException;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Reads one cut after the other in the task's own thread, half a megabyte a call, so that
 * checkpoints never wait long.
 *
 * <p>While a cut is read the watermark stands just before the cut's earliest pane.
 */
final class CutReader implements SourceReader<PaneBlock, CutSplit> {
  private final SourceReaderContext context;
  private final List<Tape> tapes;
  private final List<BookTape> books;
  private final BlockClock blocks;
  private final boolean skipBadLines;
  private final ReadMetrics metrics;
  private final PriorityQueue<CutSplit> waiting = new PriorityQueue<>(CutEnumerator.EARLIEST_FIRST);
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMore;
  private TapeCuts.Cut cut;
  private OpenCut open;

  CutReader(
      SourceReaderContext context,
      MetricGroup group,
      List<Tape> tapes,
      List<BookTape> books,
      BlockClock blocks,
      boolean skipBadLines) {
    this.context = context;
    this.tapes = tapes;
    this.books = books;
    this.blocks = blocks;
    this.skipBadLines = skipBadLines;
    metrics = new ReadMetrics(group);
  }

  @Override
  public void start() {
    if (waiting.isEmpty()) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<PaneBlock> output) throws Exception {
    try {
      return read(output);
    } catch (InputException | OverlapException | DisorderException e) {
      throw new SuppressRestartsException(e);
    }
  }

  private InputStatus read(ReaderOutput<PaneBlock> output) throws IOException {
    if (open == null) {
      if (waiting.isEmpty()) {
        return noMore ? end(output) : InputStatus.NOTHING_AVAILABLE;
      }
      open(waiting.poll().cut());
      output.emitWatermark(new Watermark(Math.floorDiv(cut.notBeforeMicros(), 1000L) - 1));
    }
    boolean more = open.advance();
    for (PaneBlock block = open.poll(); block != null; block = open.poll()) {
      output.collect(block);
    }
    if (!more) {
      finish();
    }
    return InputStatus.MORE_AVAILABLE;
  }

  /** Says that it is the end of the tapes: Flink's own last watermark comes after a stop too. */
  private static InputStatus end(ReaderOutput<PaneBlock> output) {
    output.collect(PaneBlock.end());
    output.emitWatermark(new Watermark(BlockClock.END_OF_TAPES_MILLIS));
    return InputStatus.END_OF_INPUT;
  }

  private void open(TapeCuts.Cut next) throws IOException {
    cut = next;
    open =
        cut.ofBook()
            ? new BookCut(cut, books.get(cut.tape()), blocks, metrics)
            : new TradeCut(cut, tapes.get(cut.tape()), blocks, skipBadLines, metrics);
  }

  private void finish() throws IOException {
    open.close();
    open = null;
    if (waiting.isEmpty() && !noMore) {
      context.sendSplitRequest();
      available = new CompletableFuture<>();
    }
  }

  @Override
  public List<CutSplit> snapshotState(long checkpointId) {
    List<CutSplit> splits = new ArrayList<>(waiting);
    if (open != null) {
      splits.add(new CutSplit(cut.resumedAt(open.resumeAt())));
    }
    return splits;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return open != null || !waiting.isEmpty() || noMore
        ? CompletableFuture.completedFuture(null)
        : available;
  }

  @Override
  public void addSplits(List<CutSplit> splits) {
    waiting.addAll(splits);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    noMore = true;
    available.complete(null);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
  }
}
