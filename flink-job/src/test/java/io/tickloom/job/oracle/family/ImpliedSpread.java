package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The spread that the trades' own prices betray. */
final class ImpliedSpread {
  private ImpliedSpread() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {300, 600}) {
      columns.add(
          NaiveColumn.of("roll_spread_" + w + "s", w, at -> roll(at, w))
              .rootOfDifferenceOf(at -> 4 * Volatility.variance(at, w) / w));
    }
    columns.add(
        NaiveColumn.of("corwin_schultz_600s", 600, ImpliedSpread::corwinSchultz).differenceOf(1));
    columns.add(
        NaiveColumn.of("edge_spread_1200s", 1200, at -> Edge.spread(Bar.lastMinutes(at, 20)))
            .rootOfDifferenceOf(at -> Edge.scaleOfSquare(Bar.lastMinutes(at, 20))));
    return columns;
  }

  /** 2 sqrt(max(0, -c)), c the covariance of neighbouring returns, each with a mean of its own. */
  private static double roll(NaiveMoment at, int w) {
    double[] r = at.returns(w);
    double[] later = Arrays.copyOfRange(r, 1, w);
    double[] earlier = Arrays.copyOfRange(r, 0, w - 1);
    return 2 * Math.sqrt(Math.max(0, -Statistics.covariance(later, earlier)));
  }

  /** Mean over the pairs of neighbouring minutes that both have trades. */
  private static double corwinSchultz(NaiveMoment at) {
    List<Bar> bars = Bar.lastMinutes(at, 10);
    return IntStream.range(1, bars.size())
        .filter(i -> bars.get(i - 1).traded() && bars.get(i).traded())
        .mapToDouble(i -> corwinSchultz(bars.get(i - 1), bars.get(i)))
        .average()
        .orElse(Double.NaN);
  }

  private static double corwinSchultz(Bar first, Bar second) {
    BigDecimal high = first.high().max(second.high());
    BigDecimal low = first.low().min(second.low());
    double beta = first.range() * first.range() + second.range() * second.range();
    double gamma = Numbers.logOfRatio(high, low) * Numbers.logOfRatio(high, low);
    double k = 3 - 2 * Math.sqrt(2);
    double alpha = (Math.sqrt(2 * beta) - Math.sqrt(beta)) / k - Math.sqrt(gamma / k);
    // 2 (e^a - 1) / (1 + e^a)
    return Math.max(0, 2 * StrictMath.tanh(alpha / 2));
  }
}
