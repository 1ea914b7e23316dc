package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Sweeps that begin in a window, a second. */
public record ArrivalRate(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "arrival_rate_" + windowSeconds + "s",
        "1/s",
        "0 and above",
        "never",
        Mirror.STAYS,
        "sweeps that begin in the window / its seconds",
        "Engle and Russell 1998",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, windowSeconds);
    for (int i = 0; i < sweeps.length; i++) {
      out[i] = sweeps[i] / windowSeconds;
    }
  }
}
