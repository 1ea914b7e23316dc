package io.tickloom.job.feature.trades;

import java.util.Arrays;

/**
 * Ranks of evenly spaced samples among those before them.
 *
 * <p>Values become their places in a sorted list of all, and a tree of partial counts (Fenwick
 * 1994) over these places holds the samples of a window that slides from row to row. Counts are
 * whole numbers, so a rank does not depend on where the window came from.
 */
final class SampleOrder {
  private static final int UNDEFINED = -1;

  private final double[] samples;
  private final int stride;
  private final double[] levels;
  private final int[] codes;

  /** Orders {@code samples}; those that belong together are {@code stride} places apart. */
  SampleOrder(double[] samples, int stride) {
    this.samples = samples;
    this.stride = stride;
    this.levels = levels(samples);
    this.codes = new int[samples.length];
    for (int p = 0; p < codes.length; p++) {
      codes[p] = Double.isNaN(samples[p]) ? UNDEFINED : countBelow(samples[p]);
    }
  }

  /** The defined values, each once, in order. */
  private static double[] levels(double[] samples) {
    double[] out = samples.clone();
    Arrays.sort(out);
    int count = 0;
    for (double value : out) {
      if (!Double.isNaN(value) && (count == 0 || Double.compare(out[count - 1], value) < 0)) {
        out[count++] = value;
      }
    }
    return Arrays.copyOf(out, count);
  }

  /**
   * For each place {@code ends[i] / unit} the share of the {@code steps} samples before it that are
   * below its own, those almost equal counted half; NaN where its own is undefined or all of them
   * are.
   *
   * @param ends increasing
   */
  void ranks(int[] ends, int unit, int steps, double[] out) {
    for (int phase = 0; phase < stride; phase++) {
      Window window = new Window(levels.length);
      int from = 0;
      int to = 0;
      for (int i = 0; i < ends.length; i++) {
        int p = ends[i] / unit;
        if (p % stride == phase) {
          int now = p / stride;
          if (now - steps > to) {
            window = new Window(levels.length);
            from = now - steps;
            to = from;
          }
          while (to < now) {
            window.add(codes[to++ * stride + phase], 1);
          }
          while (from < now - steps) {
            window.add(codes[from++ * stride + phase], -1);
          }
          out[i] = rank(p, window);
        }
      }
    }
  }

  private double rank(int p, Window window) {
    int code = codes[p];
    if (code == UNDEFINED) {
      return Double.NaN;
    }
    int least = code;
    while (least > 0 && levels[least - 1] >= AlmostEqual.below(samples[p])) {
      least--;
    }
    int most = code + 1;
    while (most < levels.length && levels[most] <= AlmostEqual.above(samples[p])) {
      most++;
    }
    return (window.below(least) + window.below(most)) / (2.0 * window.defined);
  }

  /** How many levels are below {@code value}; without branches, which could not be foreseen. */
  private int countBelow(double value) {
    int low = 0;
    for (int rest = levels.length; rest > 1; rest -= rest >>> 1) {
      int half = rest >>> 1;
      low = levels[low + half - 1] < value ? low + half : low;
    }
    return levels[low] < value ? low + 1 : low;
  }

  /** How many of the samples of a window have each code. */
  private static final class Window {
    private final int[] tree;
    private int defined;

    Window(int codes) {
      tree = new int[codes + 1];
    }

    void add(int code, int change) {
      if (code == UNDEFINED) {
        return;
      }
      defined += change;
      for (int n = code + 1; n < tree.length; n += n & -n) {
        tree[n] += change;
      }
    }

    int below(int code) {
      int sum = 0;
      for (int n = code; n > 0; n &= n - 1) {
        sum += tree[n];
      }
      return sum;
    }
  }
}
