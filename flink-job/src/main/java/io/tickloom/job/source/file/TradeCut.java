package io.tickloom.job.source.file;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.BadLines;
import io.tickloom.job.tape.Fault;
import io.tickloom.job.tape.PaneReader;
import io.tickloom.job.tape.PaneReaders;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;

/** The trades of a cut, as blocks of panes. */
final class TradeCut implements OpenCut {
  private final TapeCuts.Cut cut;
  private final BlockCutter cutter;
  private final PaneReader reader;
  private final ReadMetrics metrics;
  private final ReadProgress.Meter meter = new ReadProgress.Meter();

  TradeCut(
      TapeCuts.Cut cut, Tape tape, BlockClock blocks, boolean skipBadLines, ReadMetrics metrics)
      throws IOException {
    this.cut = cut;
    this.metrics = metrics;
    metrics.begin();
    cutter = new BlockCutter(tape.symbol(), blocks);
    reader =
        PaneReaders.open(
            tape,
            cut.from(),
            cut.to(),
            badLines(skipBadLines),
            (pane, nextSecond) -> {
              cutter.count(reading().takeTally());
              cutter.add(pane, nextSecond, reading().paneStart());
            });
  }

  private PaneReader reading() {
    return reader;
  }

  private BadLines badLines(boolean skip) {
    return (line, position) -> {
      if (!skip && line.fault() != Fault.LATE) {
        BadLines.fail().accept(line, position);
      }
      metrics.setAside(line.fault());
      cutter.addBadLine(line, position);
    };
  }

  @Override
  public boolean advance() throws IOException {
    boolean more = reader.advance();
    meter.update(reader);
    metrics.update(reader);
    if (!more || !cutter.hasPanes()) {
      cutter.count(reader.takeTally());
      cutter.flush(more ? reader.paneStart() : cut.to());
    }
    return more;
  }

  @Override
  public PaneBlock poll() {
    return cutter.poll();
  }

  @Override
  public TapePosition resumeAt() {
    return cutter.resumeAt(reader.paneStart());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
