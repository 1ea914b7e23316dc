package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Moments;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Price change that a unit of signed volume comes with: a least-squares slope over a window. */
public record KyleLambda(int windowSeconds) implements Feature {
  /** Change of the last price over each second, quote currency times 10^8. */
  static final Series CHANGE =
      (stretch, out) -> {
        double[] price = stretch.seconds().priceE8();
        out[0] = Double.NaN;
        for (int j = 1; j < price.length; j++) {
          out[j] = price[j] - price[j - 1];
        }
      };

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
   * On whole numbers of 10^-8: price differences of doubles carry a rounding that a small slope
   * magnifies.
   */
  @Override
  public void compute(Stretch stretch, double[] out) {
    Moments moments = stretch.moments(Series.SIGNED_VOLUME, CHANGE, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = moments.slope(i);
    }
  }
}
