package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.List;
import java.util.stream.IntStream;

/** The imbalance of 30 s with its mean over a minute and its acceleration. */
final class TradeImbalance {
  private TradeImbalance() {}

  static List<NaiveColumn> columns() {
    return List.of(
        NaiveColumn.of("trade_imbalance_30s", 30, at -> Flow.imbalance(at, 30)).differenceOf(1),
        NaiveColumn.of("trade_imbalance_mean_60s", 90, TradeImbalance::meanOfAMinute)
            .differenceOf(1),
        NaiveColumn.of("trade_imbalance_acceleration_30s", 90, TradeImbalance::acceleration)
            .differenceOf(1));
  }

  /** Over the steps k = T - 59, ..., T at which the imbalance is defined. */
  private static double meanOfAMinute(NaiveMoment at) {
    double[] defined =
        IntStream.range(0, 60)
            .mapToDouble(i -> Flow.imbalance(at.back(i), 30))
            .filter(x -> !Double.isNaN(x))
            .toArray();
    return defined.length == 0 ? Double.NaN : Statistics.mean(defined);
  }

  private static double acceleration(NaiveMoment at) {
    double now = Flow.imbalance(at, 30);
    double before = Flow.imbalance(at.back(30), 30);
    double longBefore = Flow.imbalance(at.back(60), 30);
    return (now - before) - (before - longBefore);
  }
}
