package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.quality.QualityJson;
import io.tickloom.job.quality.QualityNote;
import io.tickloom.job.quality.QualityReport;
import io.tickloom.job.tape.Tape;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** What a reader gives out, as the keyed stage keeps it: by block and first second. */
final class ReaderTrial implements ReaderOutput<PaneBlock> {
  private static final BlockClock BLOCKS = new BlockClock(7200);

  private final Map<String, String> runs = new TreeMap<>();
  private final List<String> badLines = new ArrayList<>();
  private final QualityReport quality;

  private long watermark = Long.MIN_VALUE;
  private boolean ended;
  private boolean wentOn;
  private boolean saidTheEnd;

  private ReaderTrial(List<Tape> tapes) {
    quality = new QualityReport(tapes, List.of());
  }

  /** One reader, the splits one after the other, to the end. */
  static ReaderTrial whole(List<Tape> tapes, List<CutSplit> splits) throws Exception {
    ReaderTrial trial = new ReaderTrial(tapes);
    trial.poll(reader(tapes, splits), Integer.MAX_VALUE);
    return trial;
  }

  /** The same with a stop after {@code polls} calls, and a new reader from its state on. */
  static ReaderTrial stopped(List<Tape> tapes, List<CutSplit> splits, int polls) throws Exception {
    ReaderTrial trial = new ReaderTrial(tapes);
    CutReader first = reader(tapes, splits);
    trial.poll(first, polls);
    trial.wentOn = !trial.ended;
    List<CutSplit> left = first.snapshotState(1);
    first.close();
    trial.ended = false;
    trial.watermark = Long.MIN_VALUE;
    trial.poll(reader(tapes, left), Integer.MAX_VALUE);
    return trial;
  }

  /** All splits are there from the start: the reader asks nobody for more. */
  private static CutReader reader(List<Tape> tapes, List<CutSplit> splits) {
    CutReader reader =
        new CutReader(null, new UnregisteredMetricsGroup(), tapes, List.of(), BLOCKS, true);
    reader.addSplits(splits);
    reader.notifyNoMoreSplits();
    return reader;
  }

  private void poll(CutReader reader, int most) throws Exception {
    for (int i = 0; i < most && !ended; i++) {
      ended = reader.pollNext(this) == InputStatus.END_OF_INPUT;
    }
  }

  @Override
  public void collect(PaneBlock block) {
    saidTheEnd |= block.isEnd();
    for (String note : block.notes()) {
      if (QualityNote.is(note)) {
        quality.add(note);
      } else {
        badLines.add(note);
      }
    }
    if (block.panes().length > 0) {
      long earliest = block.blockStart() * 1000 + BLOCKS.seconds() * 1000L;
      if (earliest <= watermark) {
        throw new IllegalStateException("block " + block.blockStart() + " is late");
      }
      String run = block.symbol() + " " + block.blockStart() + " " + block.firstSecond();
      runs.put(run, HexFormat.of().formatHex(block.panes()));
    }
  }

  @Override
  public void collect(PaneBlock block, long timestamp) {
    collect(block);
  }

  @Override
  public void emitWatermark(Watermark next) {
    watermark = next.getTimestamp();
  }

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<PaneBlock> createOutputForSplit(String splitId) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String splitId) {}

  /** Whether there was something left to read when it was stopped. */
  boolean wentOn() {
    return wentOn;
  }

  /** Whether the last block came, and the watermark that lets its mark through. */
  boolean saidTheEnd() {
    return saidTheEnd && watermark == BlockClock.END_OF_TAPES_MILLIS;
  }

  /** What a reader gives out in so many calls. */
  static ReaderTrial begun(List<Tape> tapes, List<CutSplit> splits, int polls) throws Exception {
    ReaderTrial trial = new ReaderTrial(tapes);
    try (CutReader reader = reader(tapes, splits)) {
      trial.poll(reader, polls);
    }
    return trial;
  }

  /** Every block's panes, whatever runs they came in. */
  Map<String, String> panes() {
    Map<String, String> blocks = new TreeMap<>();
    runs.forEach(
        (run, panes) ->
            blocks.merge(run.substring(0, run.lastIndexOf(' ')), panes, String::concat));
    return blocks;
  }

  /** The lines set aside. */
  List<String> badLines() {
    return badLines.stream().sorted().toList();
  }

  /** The report on the data. */
  String quality() {
    return QualityJson.of(quality);
  }
}
