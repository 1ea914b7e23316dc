package io.tickloom.job.tape;

import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneCodec;
import io.tickloom.job.feature.PaneFolder.PaneSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every bit of the panes of some ranges of a tape, and the lines that were set aside. */
final class PaneLog implements PaneSink {
  final List<String> panes = new ArrayList<>();
  final List<String> badLines = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();
  final Tally tally = new Tally();
  long trades;

  @Override
  public void accept(Pane pane, long nextSecond) {
    byte[] packed = new byte[PaneCodec.BYTES];
    PaneCodec.write(pane, packed, 0);
    panes.add(HexFormat.of().formatHex(packed) + " " + nextSecond);
  }

  /** Reads a range of {@code tape}; bad lines are set aside. */
  PaneLog read(Tape tape, TapePosition from, TapePosition to) throws IOException {
    return read(
        tape,
        from,
        to,
        (line, position) -> {
          badLines.add(line.message());
          faults.add(line.fault());
        });
  }

  PaneLog read(Tape tape, TapePosition from, TapePosition to, BadLines bad) throws IOException {
    try (TapeReader reader = new TapeReader(tape, from, to, bad, this)) {
      boolean more = true;
      while (more) {
        more = reader.advance();
      }
      trades += reader.trades();
      tally.add(reader.takeTally());
    }
    return this;
  }

  static PaneLog of(Tape tape) throws IOException {
    return new PaneLog().read(tape, tape.start(), tape.end());
  }
}
