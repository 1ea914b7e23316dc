package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Volatility a second over one minute against that over ten. */
public record VolatilityCluster() implements Feature {
  private static final int SHORT_SECONDS = 60;
  private static final int LONG_SECONDS = 600;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volatility_cluster",
        "1",
        "0 to sqrt(10)",
        "no price change in ten minutes",
        Mirror.STAYS,
        "sqrt(RV_60 / 60) / sqrt(RV_600 / 600)",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return LONG_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] recent = stretch.sum(Series.SQUARED_RETURN, SHORT_SECONDS);
    double[] slow = stretch.sum(Series.SQUARED_RETURN, LONG_SECONDS);
    for (int i = 0; i < recent.length; i++) {
      out[i] = Math.sqrt(recent[i] / SHORT_SECONDS) / Math.sqrt(slow[i] / LONG_SECONDS);
    }
  }
}
