package io.tickloom.job.feature.trades;

/** The estimator EDGE over the latest pairs of neighbouring bars. */
final class EdgeEstimator {
  private final EdgeReturns bars;
  private final int pairs;
  private final double[] first;
  private final double[] second;

  EdgeEstimator(EdgeReturns bars, int pairs) {
    this.bars = bars;
    this.pairs = pairs;
    this.first = new double[pairs];
    this.second = new double[pairs];
  }

  /** The spread before place {@code end}, NaN where the paper leaves it undefined. */
  double spread(int end) {
    double moving = sum(bars.moves(), end);
    double opens = sum(bars.opens(), end) / pairs;
    double closes = sum(bars.closes(), end) / pairs;
    if (moving < 2 || opens == 0 || closes == 0) {
      return Double.NaN;
    }
    double mean1 = sum(bars.r1(), end) / moving;
    double mean3 = sum(bars.r3(), end) / moving;
    double mean5 = sum(bars.r5(), end) / moving;
    for (int n = 0, p = end; n < pairs; n++, p -= bars.step()) {
      double d1 = bars.r1()[p] - mean1 * bars.moves()[p];
      double d3 = bars.r3()[p] - mean3 * bars.moves()[p];
      double d5 = bars.r5()[p] - mean5 * bars.moves()[p];
      first[n] = -4 / opens * d1 * bars.r2()[p] - 4 / closes * d3 * bars.r4()[p];
      second[n] = -4 / opens * d1 * bars.r5()[p] - 4 / closes * d5 * bars.r4()[p];
    }
    return root(mean(first), mean(second));
  }

  private double root(double e1, double e2) {
    double v1 = variance(first, e1);
    double v2 = variance(second, e2);
    double square = v1 + v2 > 0 ? (v2 * e1 + v1 * e2) / (v1 + v2) : (e1 + e2) / 2;
    return Math.sqrt(Math.abs(square));
  }

  private double sum(double[] values, int end) {
    double sum = 0;
    for (int n = 0, p = end; n < pairs; n++, p -= bars.step()) {
      sum += values[p];
    }
    return sum;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }
}
