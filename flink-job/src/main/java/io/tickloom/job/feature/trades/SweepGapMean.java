package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Mean time between one sweep and the next. */
public record SweepGapMean(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "sweep_gap_mean_" + windowSeconds + "s",
        "s",
        "0 and above",
        "fewer than two sweeps in the window",
        Mirror.STAYS,
        "(time of the last sweep - time of the first) / (sweeps - 1)",
        "Engle and Russell 1998",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    SweepWindow sweeps = SweepWindow.of(stretch, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] =
          sweeps.count(i) < 2 ? Double.NaN : sweeps.spanMicros(i) / (sweeps.count(i) - 1.0) / 1e6;
    }
  }
}
