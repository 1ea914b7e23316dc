package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** How long a calm or a storm lasts: autocorrelation of the size of the one-second returns. */
public record AbsoluteReturnAutocorrelation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "absolute_return_autocorrelation_" + windowSeconds + "s",
        "1",
        "-1 to 1",
        "no price change in the window",
        Mirror.STAYS,
        "lag-1 autocorrelation of |r| about the window's mean",
        "Ding, Granger and Engle 1993",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    ReturnPairs.ABSOLUTE.autocorrelation(stretch, windowSeconds, out);
  }
}
