package io.tickloom.job.feature;

import java.util.HashMap;
import java.util.Map;

/** Largest value of one series over trailing windows, by doubling; a minimum is that of −x. */
final class WindowMaxima {
  private final double[][] levels = new double[31][];
  private final Map<Integer, double[]> maxima = new HashMap<>();

  /** Maxima of {@code seconds}, a value a second, −infinity for "none". */
  WindowMaxima(double[] seconds) {
    levels[0] = seconds;
  }

  /** The largest of the {@code windowSeconds} values before each row end. */
  double[] over(int windowSeconds, int[] rowEnds) {
    return maxima.computeIfAbsent(windowSeconds, w -> max(w, rowEnds));
  }

  private double[] max(int windowSeconds, int[] rowEnds) {
    int k = 31 - Integer.numberOfLeadingZeros(windowSeconds);
    double[] level = level(k);
    int overlap = windowSeconds - (1 << k);
    double[] out = new double[rowEnds.length];
    for (int i = 0; i < out.length; i++) {
      int newest = rowEnds[i] - 1;
      out[i] = Math.max(level[newest], level[newest - overlap]);
    }
    return out;
  }

  private double[] level(int k) {
    if (levels[k] == null) {
      double[] half = level(k - 1);
      int size = 1 << (k - 1);
      double[] out = new double[half.length];
      for (int i = size; i < out.length; i++) {
        out[i] = Math.max(half[i], half[i - size]);
      }
      levels[k] = out;
    }
    return levels[k];
  }
}
