package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Volatility against its own past. */
final class VolatilityCluster {
  private static final int HOUR_OF_MINUTES = 60;

  private VolatilityCluster() {}

  static List<NaiveColumn> columns() {
    return List.of(
        NaiveColumn.of("volatility_cluster", 600, VolatilityCluster::ratio),
        ofVolatility(60),
        ofVolatility(600),
        NaiveColumn.of(
                "absolute_return_autocorrelation_600s",
                600,
                at -> Statistics.autocorrelation(absolute(at.returns(600))))
            .differenceOf(1),
        NaiveColumn.of("high_volatility_regime", 3660, VolatilityCluster::isHigh)
            .differenceOf(VolatilityCluster::nearTie));
  }

  /** VC = sigma of one minute / sigma of ten minutes. */
  static double ratio(NaiveMoment at) {
    return at.remembered(
        "volatility cluster",
        moment -> {
          double tenMinutes = Volatility.volatility(moment, 600);
          return tenMinutes == 0 ? Double.NaN : Volatility.volatility(moment, 60) / tenMinutes;
        });
  }

  private static NaiveColumn ofVolatility(int w) {
    return NaiveColumn.of("volatility_of_volatility_" + w + "s", w + 600, at -> deviation(at, w))
        .differenceOf(1);
  }

  /** Standard deviation of VC(k), k = T - w + 1, ..., T, where it is defined. */
  private static double deviation(NaiveMoment at, int w) {
    double[] defined =
        IntStream.range(0, w)
            .mapToDouble(i -> ratio(at.back(i)))
            .filter(x -> !Double.isNaN(x))
            .toArray();
    return defined.length < 2 ? Double.NaN : Statistics.deviation(defined);
  }

  private static double[] absolute(double[] x) {
    return Arrays.stream(x).map(Math::abs).toArray();
  }

  private static double isHigh(NaiveMoment at) {
    return Standing.isAbove(Volatility.volatility(at, 60), quantile(at)) ? 1 : 0;
  }

  /** The 48th smallest of the volatilities at T - 60, ..., T - 3600. */
  private static double quantile(NaiveMoment at) {
    return IntStream.rangeClosed(1, HOUR_OF_MINUTES)
        .mapToDouble(i -> Volatility.volatility(at.back(60 * i), 60))
        .sorted()
        .skip(47)
        .findFirst()
        .orElseThrow();
  }

  /** Two volatilities that differ by rounding alone may stand in either order. */
  private static double nearTie(NaiveMoment at) {
    return Standing.differByRounding(Volatility.volatility(at, 60), quantile(at))
        ? Standing.ONE_STEP
        : 0;
  }
}
