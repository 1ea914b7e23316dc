package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.NaiveTape;
import io.tickloom.job.oracle.NaiveTradeWindow;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The last price against what was paid before. */
final class Place {
  private Place() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {60, 600}) {
      columns.add(
          NaiveColumn.of("vwap_distance_" + w + "s", w, at -> vwapDistance(at, w)).differenceOf(1));
      columns.add(
          NaiveColumn.of("high_distance_" + w + "s", w, at -> distance(at, at.trades(w).high())));
      columns.add(
          NaiveColumn.of("low_distance_" + w + "s", w, at -> distance(at, at.trades(w).low())));
    }
    columns.add(
        NaiveColumn.of("vwap_distance_sigmas_600s", 600, Place::vwapDistanceInSigmas)
            .differenceOf(at -> 1 / Math.sqrt(Volatility.variance(at, 600))));
    columns.add(NaiveColumn.of("range_position_600s", 600, Place::rangePosition));
    columns.add(
        NaiveColumn.of("seconds_since_high_600s", 600, at -> since(at, NaiveTradeWindow::high)));
    columns.add(
        NaiveColumn.of("seconds_since_low_600s", 600, at -> since(at, NaiveTradeWindow::low)));
    return columns;
  }

  /** log(last / (notional / volume)), with one rounding before the logarithm. */
  private static double vwapDistance(NaiveMoment at, int w) {
    NaiveTradeWindow window = at.trades(w);
    BigDecimal paidAtLast = at.lastPrice().multiply(window.volume());
    return StrictMath.log(Numbers.ratio(paidAtLast, window.notional()));
  }

  private static double vwapDistanceInSigmas(NaiveMoment at) {
    double variance = Volatility.variance(at, 600);
    return variance == 0 ? Double.NaN : vwapDistance(at, 600) / Math.sqrt(variance);
  }

  private static double distance(NaiveMoment at, Optional<BigDecimal> price) {
    return price.map(extreme -> Numbers.logOfRatio(at.lastPrice(), extreme)).orElse(Double.NaN);
  }

  private static double rangePosition(NaiveMoment at) {
    NaiveTradeWindow window = at.trades(600);
    if (window.isEmpty()) {
      return Double.NaN;
    }
    BigDecimal low = window.low().orElseThrow();
    return Numbers.ratio(at.lastPrice().subtract(low), window.high().orElseThrow().subtract(low));
  }

  /** T - k for the latest second k that traded at the window's extreme. */
  private static double since(
      NaiveMoment at, Function<NaiveTradeWindow, Optional<BigDecimal>> extreme) {
    Optional<BigDecimal> ofWindow = extreme.apply(at.trades(600));
    return at.seconds(600).stream()
        .filter(second -> !second.trades().isEmpty())
        .filter(second -> extreme.apply(second.trades()).equals(ofWindow))
        .mapToLong(NaiveSecond::endMicros)
        .mapToDouble(k -> (at.timeMicros() - k) / (double) NaiveTape.SECOND)
        .min()
        .orElse(Double.NaN);
  }
}
