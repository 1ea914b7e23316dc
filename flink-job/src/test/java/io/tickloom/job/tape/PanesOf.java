package io.tickloom.job.tape;

import io.tickloom.job.feature.PackedPanes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The panes of tapes, read cut by cut as the job's readers do. */
final class PanesOf {
  private PanesOf() {}

  static byte[] folder(Path folder, long cutBytes) throws IOException {
    return folder(folder, cutBytes, TapeFinder.Look.QUICK);
  }

  static byte[] folder(Path folder, long cutBytes, TapeFinder.Look look) throws IOException {
    return tape(
        TapeFinder.find(List.of(folder.toString()), "UNNAMED", look).tapes().get(0), cutBytes);
  }

  static byte[] tape(Tape tape, long cutBytes) throws IOException {
    PackedPanes panes = new PackedPanes(16);
    long last = Long.MIN_VALUE;
    for (TapeCuts.Cut cut : TapeCuts.of(List.of(tape), cutBytes)) {
      int before = panes.count();
      try (TapeReader reader =
          new TapeReader(
              tape, cut.from(), cut.to(), BadLines.fail(), (pane, next) -> panes.add(pane))) {
        boolean more = true;
        while (more) {
          more = reader.advance();
        }
      }
      for (int i = before; i < panes.count(); i++) {
        if (panes.second(i) <= last) {
          throw new AssertionError("second " + panes.second(i) + " after " + last);
        }
        last = panes.second(i);
      }
    }
    return panes.toBytes();
  }
}
