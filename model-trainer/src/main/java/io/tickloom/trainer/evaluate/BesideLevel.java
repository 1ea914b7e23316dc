package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a column that follows the level of the price says beside it. A level wanders so far that
 * what it holds of the next minutes drowns in what it holds of the tape's days; the distance to the
 * present price is quiet, and a function of the past as long as the column is one.
 */
public final class BesideLevel {
  /** Share of a column's variance that the present price must explain: a leak under noise too. */
  private static final double LEAST_EXPLAINED = 0.5;

  /** A column that is the present price up to the rounding of a float says nothing beside it. */
  private static final double ROUNDING = 1e-6;

  private BesideLevel() {}

  /**
   * Takes off a column the parabola of the present price that fits it best: the same for a price,
   * its logarithm or a multiple.
   *
   * @param values the column; NaN where undefined
   * @param prices the price at each row; NaN where unknown
   * @return what is left, as a share of the price; NaN where one of both is; empty where the column
   *     follows no level, or is the price itself
   */
  public static Optional<double[]> of(double[] values, double[] prices) {
    int[] rows = new int[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && !Double.isNaN(prices[i])) {
        rows[n++] = i;
      }
    }
    int[] used = Arrays.copyOf(rows, n);
    double mean = Arrays.stream(used).mapToDouble(r -> prices[r]).average().orElse(Double.NaN);
    double[] value = centred(Arrays.stream(used).mapToDouble(r -> values[r]).toArray());
    double[] price = centred(Arrays.stream(used).mapToDouble(r -> prices[r]).toArray());
    double[] square = centred(Arrays.stream(price).map(p -> p * p).toArray());
    takeOff(square, price);
    double all = product(value, value);
    double slope = product(value, price) / product(price, price);
    takeOff(value, price);
    takeOff(value, square);
    double left = product(value, value);
    double scale = slope * mean;
    if (!(left <= (1 - LEAST_EXPLAINED) * all)
        || !(Math.sqrt(left / n) > ROUNDING * Math.abs(scale))) {
      return Optional.empty();
    }
    double[] beside = new double[values.length];
    Arrays.fill(beside, Double.NaN);
    for (int i = 0; i < n; i++) {
      beside[used[i]] = value[i] / scale;
    }
    return Optional.of(beside);
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(v -> v - mean).toArray();
  }

  private static void takeOff(double[] from, double[] other) {
    double size = product(other, other);
    double factor = size > 0 ? product(from, other) / size : 0;
    Arrays.setAll(from, i -> from[i] - factor * other[i]);
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
