package io.tickloom.job.feature;

/**
 * Exponentially decayed sums of one series, by doubling.
 *
 * <p>The second that ends at k weighs 2^(-(T - k) / half-life), for k in (T - 10 half-lives, T]: a
 * decayed sum ends at ten half-lives by definition, so that it does not depend on where a
 * computation began. Where history begins later than that, only seconds that begin at or after its
 * start count.
 */
final class DecayedSums {
  /** Half-lives after which a second no longer counts. */
  static final int HALF_LIVES = 10;

  private final double[] seconds;
  private final int unit;
  private final int halfLifeSeconds;
  private final double[][] levels = new double[31][];

  /** Sums of {@code seconds}; {@code unit} as in {@link WindowSums}. */
  DecayedSums(double[] seconds, int unit, int halfLifeSeconds) {
    this.seconds = seconds;
    this.unit = unit;
    this.halfLifeSeconds = halfLifeSeconds;
  }

  /** The sum before each row. */
  double[] over(RowTimes rows) {
    int[] ends = rows.ends();
    double[] out = new double[ends.length];
    int window = HALF_LIVES * halfLifeSeconds;
    int whole = window / unit;
    int behind = 0;
    for (int k = 0; 1 << k <= whole; k++) {
      if ((whole >> k & 1) == 1) {
        add(level(k), ends, unit, behind + 1, weight(behind * unit), out);
        behind += 1 << k;
      }
    }
    for (int s = behind * unit; s < window; s++) {
      add(seconds, ends, 1, s + 1, weight(s), out);
    }
    for (int i = 0; i < ends.length; i++) {
      if (rows.cleanSeconds()[i] < window) {
        out[i] = direct(ends[i], (int) rows.cleanSeconds()[i]);
      }
    }
    return out;
  }

  /** The sum over the last {@code count} seconds alone. */
  private double direct(int end, int count) {
    double sum = 0;
    for (int s = count - 1; s >= 0; s--) {
      sum += weight(s) * seconds[end - 1 - s];
    }
    return sum;
  }

  private static void add(
      double[] from, int[] ends, int unit, int back, double weight, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += weight * from[ends[i] / unit - back];
    }
  }

  private double[] level(int k) {
    if (levels[k] == null) {
      levels[k] = k == 0 ? firstLevel() : doubled(level(k - 1), 1 << (k - 1));
    }
    return levels[k];
  }

  private double[] firstLevel() {
    double[] out = new double[seconds.length / unit];
    for (int s = unit - 1; s >= 0; s--) {
      double weight = weight(s);
      for (int i = 0; i < out.length; i++) {
        out[i] += weight * seconds[i * unit + unit - 1 - s];
      }
    }
    return out;
  }

  private double[] doubled(double[] half, int size) {
    double[] out = new double[half.length];
    double weight = weight(size * unit);
    for (int i = size; i < out.length; i++) {
      out[i] = half[i] + weight * half[i - size];
    }
    return out;
  }

  private double weight(int ageSeconds) {
    return StrictMath.pow(2, -(double) ageSeconds / halfLifeSeconds);
  }
}
