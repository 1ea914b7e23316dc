package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Moments;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** How closely one-second returns follow one-second flow. */
public record FlowReturnCorrelation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "flow_return_correlation_" + windowSeconds + "s",
        "1",
        "-1 to 1",
        "no price change in the window, or signed volume the same in every second",
        Mirror.STAYS,
        "correlation of the 1-s signed base volume and r",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    Moments moments = stretch.moments(Series.SIGNED_VOLUME, Series.LOG_RETURN, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = moments.correlation(i);
    }
  }
}
