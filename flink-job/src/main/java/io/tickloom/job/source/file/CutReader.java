package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.BadLines;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.OverlapException;
import io.tickloom.job.tape.PaneReader;
import io.tickloom.job.tape.PaneReaders;
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
  private final BlockClock blocks;
  private final boolean skipBadLines;
  private final PriorityQueue<CutSplit> waiting = new PriorityQueue<>(CutEnumerator.EARLIEST_FIRST);
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean noMore;
  private TapeCuts.Cut cut;
  private PaneReader reader;
  private BlockCutter cutter;
  private final ReadMetrics metrics;
  private ReadProgress.Meter meter;

  CutReader(
      SourceReaderContext context,
      MetricGroup group,
      List<Tape> tapes,
      BlockClock blocks,
      boolean skipBadLines) {
    this.context = context;
    this.tapes = tapes;
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
    } catch (InputException | OverlapException e) {
      throw new SuppressRestartsException(e);
    }
  }

  private InputStatus read(ReaderOutput<PaneBlock> output) throws IOException {
    if (reader == null) {
      if (waiting.isEmpty()) {
        return noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
      }
      open(waiting.poll().cut());
      output.emitWatermark(new Watermark(Math.floorDiv(cut.notBeforeMicros(), 1000L) - 1));
    }
    boolean more = reader.advance();
    meter.update(reader);
    metrics.update(reader);
    if (!more || !cutter.hasPanes()) {
      cutter.count(reader.takeTally());
      cutter.flush(more ? reader.paneStart() : cut.to());
    }
    for (PaneBlock block = cutter.poll(); block != null; block = cutter.poll()) {
      output.collect(block);
    }
    if (!more) {
      finish();
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private void open(TapeCuts.Cut next) throws IOException {
    cut = next;
    Tape tape = tapes.get(cut.tape());
    BlockCutter gathering = new BlockCutter(tape.symbol(), blocks);
    BadLines badLines =
        (line, position) -> {
          if (!skipBadLines && line.fault() != Fault.LATE) {
            BadLines.fail().accept(line, position);
          }
          metrics.setAside(line.fault());
          gathering.addBadLine(line, position);
        };
    cutter = gathering;
    reader =
        PaneReaders.open(
            tape,
            cut.from(),
            cut.to(),
            badLines,
            (pane, nextSecond) -> {
              gathering.count(reader.takeTally());
              gathering.add(pane, nextSecond, reader.paneStart());
            });
    meter = new ReadProgress.Meter();
    metrics.begin();
  }

  private void finish() throws IOException {
    reader.close();
    reader = null;
    if (waiting.isEmpty() && !noMore) {
      context.sendSplitRequest();
      available = new CompletableFuture<>();
    }
  }

  @Override
  public List<CutSplit> snapshotState(long checkpointId) {
    List<CutSplit> splits = new ArrayList<>(waiting);
    if (reader != null) {
      splits.add(new CutSplit(cut.resumedAt(cutter.resumeAt(reader.paneStart()))));
    }
    return splits;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return reader != null || !waiting.isEmpty() || noMore
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
    if (reader != null) {
      reader.close();
    }
  }
}
