package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The last price against earlier ones. */
final class Momentum {
  private Momentum() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {5, 10, 25, 50, 100, 200, 300, 600}) {
      columns.add(NaiveColumn.of("momentum_" + w + "s", w, at -> momentum(at, w)));
      columns.add(
          NaiveColumn.of(
                  "momentum_acceleration_" + w + "s",
                  2 * w,
                  at -> momentum(at, w) - momentum(at.back(w), w))
              .differenceOf(at -> Math.abs(momentum(at, w)) + Math.abs(momentum(at.back(w), w))));
    }
    for (int h : new int[] {5, 30, 120, 600}) {
      columns.add(
          NaiveColumn.of("ewma_distance_" + h + "s", Decay.history(h), at -> ewmaDistance(at, h))
              .differenceOf(1));
    }
    return columns;
  }

  static double momentum(NaiveMoment at, int w) {
    return Numbers.logOfRatio(at.lastPrice(), at.back(w).lastPrice());
  }

  /**
   * log(P(T) / E) = -log(1 + (E - P(T)) / P(T)), E the decayed mean of P(k): the mean is taken of
   * the differences from P(T), which are exact, so that it is not rounded at the size of a price.
   */
  private static double ewmaDistance(NaiveMoment at, int h) {
    List<NaiveSecond> seconds = Decay.seconds(at, h);
    double offset =
        Decay.mean(seconds, h, s -> s.lastPrice().subtract(at.lastPrice()).doubleValue());
    return -StrictMath.log1p(offset / at.lastPrice().doubleValue());
  }
}
