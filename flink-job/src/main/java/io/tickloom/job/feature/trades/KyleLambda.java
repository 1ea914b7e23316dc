package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Price change that a unit of signed volume comes with: a least-squares slope over a window. */
public record KyleLambda(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "kyle_lambda_" + windowSeconds + "s",
        "quote/base^2",
        "any",
        "signed volume the same in every second of the window",
        Mirror.STAYS,
        "slope, with intercept, of the 1-s price change on the 1-s signed base volume",
        "Kyle 1985",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  /**
   * Two passes about the means, on whole numbers of 10^-8: a one-pass formula would subtract
   * near-equal sums, and price differences of doubles carry a rounding that a small slope
   * magnifies.
   */
  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] price = stretch.seconds().priceE8();
    double[] flow = stretch.values(PaneFigure.SIGNED_VOLUME);
    double[] flowSum = stretch.sum(PaneFigure.SIGNED_VOLUME, windowSeconds);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = slope(price, flow, ends[i] - windowSeconds, ends[i], flowSum[i] / windowSeconds);
    }
  }

  private static double slope(double[] price, double[] flow, int from, int to, double meanFlow) {
    double meanChange = (price[to - 1] - price[from - 1]) / (to - from);
    double xy = 0;
    double xx = 0;
    double before = price[from - 1];
    for (int j = from; j < to; j++) {
      double x = flow[j] - meanFlow;
      xy += x * (price[j] - before - meanChange);
      xx += x * x;
      before = price[j];
    }
    return xx > 0 ? xy / xx : Double.NaN;
  }
}
