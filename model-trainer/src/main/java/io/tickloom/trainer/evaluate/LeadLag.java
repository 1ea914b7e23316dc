package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/**
 * With which seconds around its time a column goes: partial correlations of its value with what
 * happened in each second from some seconds before to some seconds after, all other seconds and its
 * own value a row before held fixed. A column that sees only the past has its last loud second just
 * before its time; one that peeks has it later.
 *
 * <p>Of a column only what is new since the row before can come from the latest seconds, so even a
 * window of an hour shows a peek of one second as clearly as it shows the last second before.
 */
public final class LeadLag {
  private static final int LEAST_ROWS_A_SECOND = 20;

  private LeadLag() {}

  /**
   * The profile of one column.
   *
   * @param past how many seconds before the row's time were looked at
   * @param partial partial correlations, the farthest past first; {@code partial[past]} is the
   *     first second after the row's time
   * @param rows how many rows were looked at
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, read only
  public record Profile(int past, double[] partial, int rows) {

    /**
     * The partial correlation with a second.
     *
     * @param lead 1 is the first second after the row's time, 0 the last before it
     */
    public double at(int lead) {
      return partial[past + lead - 1];
    }

    /** The same in standard errors. */
    public double z(int lead) {
      return at(lead) * Math.sqrt(rows);
    }
  }

  /**
   * Computes the profile.
   *
   * @param values the column, a value a row
   * @param before its value one row before
   * @param seconds for each row what happened in each second, the farthest past first; a row with a
   *     NaN anywhere is passed over
   * @param past how many of the seconds lie before the row's time
   */
  public static Profile of(double[] values, double[] before, double[][] seconds, int past) {
    int[] rows = usable(values, before, seconds);
    int width = rows.length == 0 ? 0 : seconds[rows[0]].length;
    if (rows.length < LEAST_ROWS_A_SECOND * (width + 2)) {
      return new Profile(past, new double[0], 0);
    }
    double[] own = RankOrder.shares(Arrays.stream(rows).mapToDouble(r -> values[r]).toArray());
    double[] last = RankOrder.shares(Arrays.stream(rows).mapToDouble(r -> before[r]).toArray());
    int size = width + 2;
    double[][] gram = new double[size][size];
    double[] mean = new double[size];
    double[] x = new double[size];
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(seconds[rows[i]], 0, x, 0, width);
        x[width] = last[i];
        x[width + 1] = own[i];
        if (pass == 0) {
          for (int a = 0; a < size; a++) {
            mean[a] += x[a] / rows.length;
          }
        } else {
          for (int a = 0; a < size; a++) {
            x[a] -= mean[a];
          }
          add(gram, x);
        }
      }
    }
    return new Profile(past, partials(gram, width), rows.length);
  }

  private static int[] usable(double[] values, double[] before, double[][] seconds) {
    int[] rows = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && !Double.isNaN(before[i]) && seconds[i] != null) {
        rows[n++] = i;
      }
    }
    return Arrays.copyOf(rows, n);
  }

  private static void add(double[][] gram, double[] x) {
    for (int a = 0; a < x.length; a++) {
      double[] row = gram[a];
      double factor = x[a];
      for (int b = a; b < x.length; b++) {
        row[b] += factor * x[b];
      }
    }
  }

  /** Out of the inverse: −inverse(k, own)/√(inverse(k, k)·inverse(own, own)). */
  private static double[] partials(double[][] gram, int width) {
    int size = gram.length;
    double[][] inverse = Inverse.ofCorrelation(gram);
    double[] partial = new double[width];
    for (int k = 0; k < width; k++) {
      double scale = Math.sqrt(inverse[k][k] * inverse[size - 1][size - 1]);
      partial[k] = scale > 0 ? -inverse[k][size - 1] / scale : 0;
    }
    return partial;
  }
}
