package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Variance of a minute out of its open, high, low and close. */
final class BarVolatility {
  private static final double LN2 = StrictMath.log(2);

  private BarVolatility() {}

  static List<NaiveColumn> columns() {
    return List.of(
        NaiveColumn.of("parkinson_600s", 600, at -> meanOfBars(at, BarVolatility::parkinson)),
        NaiveColumn.of("garman_klass_600s", 600, at -> meanOfBars(at, BarVolatility::garmanKlass)));
  }

  /** Over the ten bars, as far as they have a trade. */
  private static double meanOfBars(NaiveMoment at, ToDoubleFunction<Bar> variance) {
    return Bar.lastMinutes(at, 10).stream()
        .filter(Bar::traded)
        .mapToDouble(variance)
        .average()
        .orElse(Double.NaN);
  }

  private static double parkinson(Bar bar) {
    return bar.range() * bar.range() / (4 * LN2);
  }

  private static double garmanKlass(Bar bar) {
    return 0.5 * bar.range() * bar.range() - (2 * LN2 - 1) * bar.move() * bar.move();
  }
}
