package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.bundle.DriftReference;
import io.tickloom.trainer.table.Column;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How features lie on the training rows, in tenths. */
public final class TrainingDistribution {
  /** Enough for a tenth's edge to be right within a quarter of a percent of the rows. */
  private static final int MOST_ROWS = 200_000;

  private static final int TENTHS = 10;

  private TrainingDistribution() {}

  /**
   * Bins of each column; of many rows every k-th is looked at.
   *
   * @param columns places in the table
   * @param members row numbers of the training part, those without a class too
   */
  public static DriftReference of(Rows rows, int[] columns, int[] members) {
    int step = Math.max(1, (members.length + MOST_ROWS - 1) / MOST_ROWS);
    int[] some =
        IntStream.range(0, (members.length + step - 1) / step)
            .map(i -> members[i * step])
            .toArray();
    return new DriftReference(
        "train",
        IntStream.of(columns)
            .mapToObj(c -> bins(rows.schema().features().get(c), rows.feature(c), some))
            .toList());
  }

  private static DriftBins bins(Column column, float[] values, int[] members) {
    float[] sorted = new float[members.length];
    int n = 0;
    for (int member : members) {
      if (!Float.isNaN(values[member])) {
        sorted[n++] = values[member] + 0f; // of two zeros one
      }
    }
    Arrays.sort(sorted, 0, n);
    float[] edges = edges(sorted, n);
    DriftBins empty =
        new DriftBins(column.name(), column.version(), edges, new long[edges.length + 1], 1);
    long[] counts = new long[edges.length + 1];
    for (int i = 0; i < n; i++) {
      counts[empty.bin(sorted[i])]++;
    }
    return new DriftBins(column.name(), column.version(), edges, counts, members.length - n);
  }

  /** The nine inner tenths; one that comes twice is shut in between two edges. */
  private static float[] edges(float[] sorted, int n) {
    float[] edges = new float[2 * TENTHS];
    int kept = 0;
    for (int tenth = 1; n > 0 && tenth < TENTHS; tenth++) {
      float edge = tenth(sorted, n, tenth);
      if (kept > 0 && edge == edges[kept - 1]) {
        continue;
      }
      boolean again = tenth + 1 < TENTHS && tenth(sorted, n, tenth + 1) == edge;
      float below = Math.nextDown(edge);
      if (again && (kept == 0 || below > edges[kept - 1])) {
        edges[kept++] = below;
      }
      edges[kept++] = edge;
    }
    return Arrays.copyOf(edges, kept);
  }

  /** The least value that so many tenths of all don't exceed. */
  private static float tenth(float[] sorted, int n, int tenth) {
    return sorted[(int) (((long) tenth * n + TENTHS - 1) / TENTHS) - 1];
  }
}
