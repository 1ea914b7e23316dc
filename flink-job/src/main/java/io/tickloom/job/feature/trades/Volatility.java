package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Standard deviation of the one-second log return over a window, its mean taken as 0. */
public record Volatility(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volatility_" + windowSeconds + "s",
        "log return/sqrt(s)",
        "0 and above",
        "never",
        Mirror.STAYS,
        "sqrt(realised_variance_w / w)",
        "Andersen, Bollerslev, Diebold and Labys 2003",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(Series.SQUARED_RETURN, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = Math.sqrt(sum[i] / windowSeconds);
    }
  }
}
