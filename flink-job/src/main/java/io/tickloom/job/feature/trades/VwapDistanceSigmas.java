package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Distance from the volume-weighted average price in standard deviations of the window. */
public record VwapDistanceSigmas(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "vwap_distance_sigmas_" + windowSeconds + "s",
        "1",
        "any",
        "no price change in the window",
        Mirror.FLIPS,
        "vwap_distance_w / sqrt(realised_variance_w)",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    new VwapDistance(windowSeconds).fill(stretch, out);
    double[] variance = stretch.sum(Series.SQUARED_RETURN, windowSeconds);
    for (int i = 0; i < variance.length; i++) {
      out[i] = variance[i] > 0 ? out[i] / Math.sqrt(variance[i]) : Double.NaN;
    }
  }
}
