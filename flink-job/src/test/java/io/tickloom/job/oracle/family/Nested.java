package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.ArrayList;
import java.util.List;

/** Features of features. */
final class Nested {
  private static final int OUTER_HALF_LIFE = 30;
  private static final int OUTER_STEPS = 10 * OUTER_HALF_LIFE;

  private Nested() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {300, 600}) {
      columns.add(
          NaiveColumn.of("flow_return_correlation_" + w + "s", w, at -> flowAndReturn(at, w))
              .differenceOf(1));
    }
    columns.add(NaiveColumn.of("ewma_arrival_ratio_ewma", 600 + 150, Nested::ewmaOfRatio));
    return columns;
  }

  private static double flowAndReturn(NaiveMoment at, int w) {
    double[] flow =
        at.seconds(w).stream().mapToDouble(s -> s.trades().signedVolume().doubleValue()).toArray();
    return Statistics.correlation(flow, at.returns(w));
  }

  /** The decayed mean of q(k), k = T - 299, ..., T, where it is defined. */
  private static double ewmaOfRatio(NaiveMoment at) {
    double sum = 0;
    double weights = 0;
    for (int age = OUTER_STEPS - 1; age >= 0; age--) {
      double q = at.back(age).remembered("arrival ratio", Nested::ratio);
      if (!Double.isNaN(q)) {
        double weight = Decay.weight(age, OUTER_HALF_LIFE);
        sum += weight * q;
        weights += weight;
      }
    }
    return weights == 0 ? Double.NaN : sum / weights;
  }

  /** q = decayed rate of sweeps of half-life 5 s over that of 120 s. */
  private static double ratio(NaiveMoment at) {
    double slow = sweepRate(at, 120);
    return slow == 0 ? Double.NaN : sweepRate(at, 5) / slow;
  }

  private static double sweepRate(NaiveMoment at, int halfLife) {
    return Intensity.rate(at, halfLife, second -> second.trades().sweeps().size());
  }
}
