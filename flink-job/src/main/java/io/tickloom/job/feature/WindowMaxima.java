package io.tickloom.job.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Largest value of one series over trailing windows, by doubling; a minimum is that of −x. */
final class WindowMaxima {
  private final double[] seconds;
  private final int unit;
  private final double[][] levels = new double[31][];
  private final Map<Integer, double[]> maxima = new HashMap<>();

  /**
   * Maxima of {@code seconds}, a value a second, −infinity for "none".
   *
   * @param unit as in {@link WindowSums}
   */
  WindowMaxima(double[] seconds, int unit) {
    this.seconds = seconds;
    this.unit = unit;
  }

  /**
   * The largest of the {@code windowSeconds} values before each row end, in seconds and in units.
   */
  double[] over(int windowSeconds, int[] rowEnds, int[] rowPlaces) {
    return maxima.computeIfAbsent(windowSeconds, w -> max(w, rowEnds, rowPlaces));
  }

  private double[] max(int windowSeconds, int[] rowEnds, int[] rowPlaces) {
    double[] out = new double[rowEnds.length];
    Arrays.fill(out, Double.NEGATIVE_INFINITY);
    int whole = windowSeconds / unit;
    if (whole > 0) {
      int k = 31 - Integer.numberOfLeadingZeros(whole);
      raise(level(k), rowPlaces, 1, out);
      raise(level(k), rowPlaces, 1 + whole - (1 << k), out);
    }
    for (int s = whole * unit; s < windowSeconds; s++) {
      raise(seconds, rowEnds, s + 1, out);
    }
    return out;
  }

  private static void raise(double[] from, int[] rows, int back, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(out[i], from[rows[i] - back]);
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
    for (int i = 0; i < out.length; i++) {
      double most = seconds[i * unit];
      for (int s = 1; s < unit; s++) {
        most = Math.max(most, seconds[i * unit + s]);
      }
      out[i] = most;
    }
    return out;
  }

  private static double[] doubled(double[] half, int size) {
    double[] out = new double[half.length];
    for (int i = size; i < out.length; i++) {
      out[i] = Math.max(half[i], half[i - size]);
    }
    return out;
  }
}
