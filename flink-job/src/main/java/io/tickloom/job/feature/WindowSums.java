package io.tickloom.job.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of one series over trailing windows, by doubling.
 *
 * <p>Level k holds the sums of 2^k units; a window is put together from the levels of its binary
 * digits, newest first. Nothing is subtracted, so nothing cancels, and the bits of a sum depend on
 * the values inside its window alone.
 */
final class WindowSums {
  private final double[] seconds;
  private final int unit;
  private final int units;
  private final double[][] levels = new double[31][];
  private final Map<Window, double[]> sums = new HashMap<>();

  private record Window(int seconds, int agoSeconds) {}

  /**
   * Sums of {@code seconds}, a value a second.
   *
   * @param unit seconds that the windows are made of; row ends must be its multiples
   */
  WindowSums(double[] seconds, int unit) {
    this.seconds = seconds;
    this.unit = unit;
    this.units = seconds.length / unit;
  }

  /**
   * The sum of the {@code windowSeconds} seconds before each row end.
   *
   * @param agoSeconds how long before the row end the window ends; a multiple of the unit
   * @param rowPlaces the row ends in units
   */
  double[] over(int windowSeconds, int agoSeconds, int[] rowEnds, int[] rowPlaces) {
    if (agoSeconds % unit != 0) {
      throw new IllegalArgumentException(agoSeconds + " s ago must be a multiple of " + unit);
    }
    return sums.computeIfAbsent(
        new Window(windowSeconds, agoSeconds), w -> sum(w, rowEnds, rowPlaces));
  }

  /** The sum of the {@code windowSeconds} that end with each second, where there are so many. */
  static void everySecond(double[] seconds, int windowSeconds, double[] out) {
    double[] level = seconds.clone();
    double[] next = new double[level.length];
    int behind = 0;
    for (int k = 0; 1 << k <= windowSeconds; k++) {
      if (k > 0) {
        doubled(level, 1 << (k - 1), next);
        double[] free = level;
        level = next;
        next = free;
      }
      if ((windowSeconds >> k & 1) == 1) {
        for (int j = behind; j < out.length; j++) {
          out[j] += level[j - behind];
        }
        behind += 1 << k;
      }
    }
  }

  private double[] sum(Window window, int[] rowEnds, int[] rowPlaces) {
    double[] out = new double[rowEnds.length];
    int ago = window.agoSeconds / unit;
    int whole = window.seconds / unit;
    int behind = 0;
    for (int k = 0; 1 << k <= whole; k++) {
      if ((whole >> k & 1) == 1) {
        add(level(k), rowPlaces, ago + behind + 1, out);
        behind += 1 << k;
      }
    }
    for (int s = behind * unit; s < window.seconds; s++) {
      add(seconds, rowEnds, window.agoSeconds + s + 1, out);
    }
    return out;
  }

  private static void add(double[] from, int[] rows, int back, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] += from[rows[i] - back];
    }
  }

  private double[] level(int k) {
    if (levels[k] == null) {
      levels[k] = k == 0 ? firstLevel() : new double[units];
      if (k > 0) {
        doubled(level(k - 1), 1 << (k - 1), levels[k]);
      }
    }
    return levels[k];
  }

  private double[] firstLevel() {
    if (unit == 1) {
      return seconds;
    }
    double[] out = new double[units];
    for (int i = 0; i < units; i++) {
      double sum = seconds[i * unit];
      for (int s = 1; s < unit; s++) {
        sum += seconds[i * unit + s];
      }
      out[i] = sum;
    }
    return out;
  }

  private static void doubled(double[] half, int size, double[] out) {
    Arrays.fill(out, 0, Math.min(size, out.length), 0);
    for (int i = size; i < out.length; i++) {
      out[i] = half[i] + half[i - size];
    }
  }
}
