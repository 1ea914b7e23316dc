package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a trade does to the price. */
final class Impact {
  private Impact() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {60, 300, 600}) {
      columns.add(
          NaiveColumn.of("kyle_lambda_" + w + "s", w, at -> kyle(at, w))
              .differenceOf(at -> slopeScale(signedVolumes(at, w), priceChanges(at, w))));
      columns.add(NaiveColumn.of("amihud_" + w + "s", w, at -> amihud(at, w)));
    }
    for (int w : new int[] {300, 600}) {
      columns.add(
          NaiveColumn.of("hasbrouck_lambda_" + w + "s", w, at -> hasbrouck(at, w))
              .differenceOf(at -> slopeScale(signedRoots(at, w), at.returns(w))));
    }
    return columns;
  }

  /**
   * Slope, with intercept, of the price change y on the signed volume x: (n Sxy - Sx Sy) / (n Sxx -
   * Sx^2), all sums exact, so that nothing cancels and a volume without variance is told from one
   * that has a little.
   */
  private static double kyle(NaiveMoment at, int w) {
    Function<NaiveSecond, BigDecimal> x = second -> second.trades().signedVolume();
    Function<NaiveSecond, BigDecimal> y = NaiveSecond::priceChange;
    BigDecimal n = BigDecimal.valueOf(w);
    BigDecimal sx = sum(at, w, x);
    BigDecimal sxy = sum(at, w, s -> x.apply(s).multiply(y.apply(s)));
    BigDecimal sxx = sum(at, w, s -> x.apply(s).multiply(x.apply(s)));
    BigDecimal covariance = n.multiply(sxy).subtract(sx.multiply(sum(at, w, y)));
    BigDecimal variance = n.multiply(sxx).subtract(sx.multiply(sx));
    return Numbers.ratio(covariance, variance);
  }

  /** Mean of |r| / notional over the seconds that have notional. */
  private static double amihud(NaiveMoment at, int w) {
    return at.seconds(w).stream()
        .filter(second -> !second.trades().isEmpty())
        .mapToDouble(s -> Math.abs(s.logReturn()) / s.trades().notional().doubleValue())
        .average()
        .orElse(Double.NaN);
  }

  private static double hasbrouck(NaiveMoment at, int w) {
    return Statistics.slope(signedRoots(at, w), at.returns(w));
  }

  private static double[] signedRoots(NaiveMoment at, int w) {
    return at.seconds(w).stream().mapToDouble(s -> s.signedRoots().doubleValue()).toArray();
  }

  /** sd(y) / sd(x): what the slope would be if y were wholly x's doing. */
  private static double slopeScale(double[] x, double[] y) {
    return Statistics.isConstant(x) ? 0 : Statistics.deviation(y) / Statistics.deviation(x);
  }

  private static double[] signedVolumes(NaiveMoment at, int w) {
    return at.seconds(w).stream()
        .mapToDouble(s -> s.trades().signedVolume().doubleValue())
        .toArray();
  }

  private static double[] priceChanges(NaiveMoment at, int w) {
    return at.seconds(w).stream().mapToDouble(s -> s.priceChange().doubleValue()).toArray();
  }

  private static BigDecimal sum(NaiveMoment at, int w, Function<NaiveSecond, BigDecimal> part) {
    return at.seconds(w).stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
