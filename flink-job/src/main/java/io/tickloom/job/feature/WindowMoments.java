package io.tickloom.job.feature;

import java.util.HashMap;
import java.util.Map;

/** {@link Moments} of two series over trailing windows, by doubling as in {@link WindowSums}. */
final class WindowMoments {
  private final Moments seconds;
  private final int unit;
  private final Moments[] levels = new Moments[31];
  private final Map<Integer, Moments> windows = new HashMap<>();

  /** Moments of {@code x} and {@code y}, a value a second; {@code unit} as in WindowSums. */
  WindowMoments(double[] x, double[] y, int unit) {
    this.unit = unit;
    double[] none = new double[x.length];
    this.seconds = new Moments(1, x, y, none, none, none);
  }

  /** The moments of the {@code windowSeconds} before each row end. */
  Moments over(int windowSeconds, int[] rowEnds) {
    return windows.computeIfAbsent(windowSeconds, w -> join(w, rowEnds));
  }

  private Moments join(int windowSeconds, int[] rowEnds) {
    Moments out = new Moments(windowSeconds, rowEnds.length);
    int whole = windowSeconds / unit;
    int behind = 0;
    for (int k = 0; 1 << k <= whole; k++) {
      if ((whole >> k & 1) == 1) {
        Moments level = level(k);
        for (int i = 0; i < rowEnds.length; i++) {
          out.join(i, behind * unit, level, rowEnds[i] / unit - behind - 1);
        }
        behind += 1 << k;
      }
    }
    for (int s = behind * unit; s < windowSeconds; s++) {
      for (int i = 0; i < rowEnds.length; i++) {
        out.join(i, s, seconds, rowEnds[i] - s - 1);
      }
    }
    return out;
  }

  private Moments level(int k) {
    if (levels[k] == null) {
      levels[k] = k == 0 ? firstLevel() : doubled(level(k - 1), 1 << (k - 1));
    }
    return levels[k];
  }

  private Moments firstLevel() {
    Moments out = new Moments(unit, seconds.meanX().length / unit);
    for (int s = 0; s < unit; s++) {
      for (int i = 0; i < out.meanX().length; i++) {
        out.join(i, s, seconds, i * unit + unit - 1 - s);
      }
    }
    return out;
  }

  private static Moments doubled(Moments half, int size) {
    Moments out = new Moments(2 * half.count(), half.meanX().length);
    for (int i = size; i < half.meanX().length; i++) {
      out.join(i, 0, half, i);
      out.join(i, half.count(), half, i - size);
    }
    return out;
  }
}
