package io.tickloom.trainer.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances of a false alarm, corrected for how many were looked at, whatever their dependence (Holm
 * 1979).
 */
public final class Holm {
  private Holm() {}

  /**
   * Corrected two-sided chances.
   *
   * @param z distances from 0 in standard errors; NaN where there is none, which is no trial
   * @return the chance, 0 to 1, that any of those looked at strays as far; NaN for NaN
   */
  public static double[] corrected(double[] z) {
    int[] order =
        IntStream.range(0, z.length)
            .filter(i -> !Double.isNaN(z[i]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(z[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[z.length];
    java.util.Arrays.fill(corrected, Double.NaN);
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      double chance = (order.length - rank) * twoSided(z[order[rank]]);
      largest = Math.min(1, Math.max(largest, chance));
      corrected[order[rank]] = largest;
    }
    return corrected;
  }

  /** The chance of a normal deviate at least as far from 0. */
  static double twoSided(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    // Numerical Recipes' rational Chebyshev fit of erfc, relative error below 1.2e-7.
    double t = 1 / (1 + 0.5 * x);
    double[] c = {
      -1.26551223,
      1.00002368,
      0.37409196,
      0.09678418,
      -0.18628806,
      0.27886807,
      -1.13520398,
      1.48851587,
      -0.82215223,
      0.17087277
    };
    double sum = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      sum = sum * t + c[i];
    }
    return t * Math.exp(-x * x + sum);
  }
}
