package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Outcome;
import io.tickloom.trainer.report.Text;
import io.tickloom.trainer.table.PricePath;
import java.time.Instant;

/** Why most rows have no label, where that is so. */
final class MissingLabels {
  private static final double MANY = 0.2;

  private MissingLabels() {}

  /** The end of a sentence; empty where labels are not what is missing. */
  static String of(Data data) {
    int[] rows = data.candidates();
    int ties = data.labels().count(rows, Outcome.TIE);
    int voids = data.labels().count(rows, Outcome.VOID);
    StringBuilder why = new StringBuilder();
    if (ties > MANY * rows.length) {
      why.append(
          Text.of(
              "; %,d of %,d rows are ties: the price %d s later is the same",
              ties, rows.length, data.labels().span().seconds()));
    }
    if (voids > MANY * rows.length) {
      why.append(
          Text.of(
              "; %,d of %,d rows have a void label: the path lacks their seconds ahead",
              voids, rows.length));
      data.paths().forEach(path -> why.append(ends(data, path)));
    }
    return why.toString();
  }

  private static String ends(Data data, PricePath path) {
    long lastRow = data.rows().second(data.rows().size() - 1);
    long end = path.size() == 0 ? Long.MIN_VALUE : path.second(path.size() - 1);
    return path.size() > 0 && end < lastRow
        ? Text.of(
            ", it ends at %s, the rows at %s",
            Instant.ofEpochSecond(end), Instant.ofEpochSecond(lastRow))
        : "";
  }
}
