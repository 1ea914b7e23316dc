package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.SampleSpread;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.WindowSpreads;

/** How much the volatility cluster itself moves. */
public record VolatilityOfVolatility(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volatility_of_volatility_" + windowSeconds + "s",
        "1",
        "0 and above",
        "volatility cluster undefined at all but one of its steps",
        Mirror.STAYS,
        "standard deviation of volatility_cluster at each second of the window, where it is defined",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds + VolatilityCluster.LONG_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] cluster = stretch.values(VolatilityCluster.EACH_SECOND);
    SampleSpread spread =
        stretch
            .derive(
                VolatilityOfVolatility.class,
                () -> WindowSpreads.ofSeconds(cluster, stretch.unit()))
            .over(windowSeconds, stretch.rowPlaces());
    for (int i = 0; i < out.length; i++) {
      out[i] = spread.deviation(i);
    }
  }
}
