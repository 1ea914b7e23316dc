package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Base quantity that one taker order takes. */
public record MeanSweepSize(int windowSeconds) implements Feature {
  private static final double E8 = 1e8;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "mean_sweep_size_" + windowSeconds + "s",
        "base",
        "above 0",
        "no trade in the window",
        Mirror.STAYS,
        "base quantity / sweeps",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] volume = stretch.sum(Series.VOLUME, windowSeconds);
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, windowSeconds);
    for (int i = 0; i < volume.length; i++) {
      out[i] = volume[i] / E8 / sweeps[i];
    }
  }
}
