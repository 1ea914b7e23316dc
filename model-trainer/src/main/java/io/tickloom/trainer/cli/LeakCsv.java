package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.Peek;
import io.tickloom.trainer.evaluate.WindowLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of a leak check, a line a column. */
final class LeakCsv {
  private LeakCsv() {}

  static void write(LeakCheck check, Path file) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "column,lead_seconds,told,returns_after,returns_before,returns_z,sizes_after,sizes_before,sizes_z,ranges_after,ranges_before,ranges_z,changes_after,changes_before,changes_z,spans_after,spans_before,spans_z,direction_ahead,volatility_ahead,volatility_behind,adding_ahead,clock\n");
    for (LeakCheck.Finding finding : check.findings()) {
      text.append(finding.name()).append(',').append(finding.lead());
      text.append(',').append(finding.lead() > 0 || finding.loud());
      for (Peek peek :
          List.of(
              finding.returns(),
              finding.sizes(),
              finding.ranges(),
              finding.changes(),
              finding.spans())) {
        text.append(',').append(peek.after()).append(',').append(peek.before());
        text.append(',').append(peek.z());
      }
      WindowLook ahead = finding.foresight().atHorizon().found();
      text.append(',').append(ahead.direction()).append(',').append(ahead.ahead());
      text.append(',').append(ahead.behind()).append(',').append(ahead.adding());
      text.append(',').append(finding.clock()).append('\n');
    }
    Files.writeString(file, text);
  }
}
