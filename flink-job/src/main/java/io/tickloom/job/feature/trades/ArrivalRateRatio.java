package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Arrival rate of the last ten seconds against that of the last ten minutes. */
public record ArrivalRateRatio() implements Feature {
  private static final int FAST_SECONDS = 10;
  private static final int SLOW_SECONDS = 600;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "arrival_rate_ratio",
        "1",
        "0 to 60",
        "no trade in the window",
        Mirror.STAYS,
        "arrival_rate_10s / arrival_rate_600s",
        "Engle and Russell 1998",
        1);
  }

  @Override
  public int memorySeconds() {
    return SLOW_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] fast = stretch.sum(PaneFigure.SWEEPS, FAST_SECONDS);
    double[] slow = stretch.sum(PaneFigure.SWEEPS, SLOW_SECONDS);
    for (int i = 0; i < fast.length; i++) {
      out[i] = (fast[i] / FAST_SECONDS) / (slow[i] / SLOW_SECONDS);
    }
  }
}
