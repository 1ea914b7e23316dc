package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Price levels that one taker order goes through. */
public record LevelsPerSweep(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "levels_per_sweep_" + windowSeconds + "s",
        "1",
        "1 and above",
        "no trade in the window",
        Mirror.STAYS,
        "1 + changes of price inside sweeps / sweeps",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] changes = stretch.sum(PaneFigure.LEVEL_CHANGES, windowSeconds);
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, windowSeconds);
    for (int i = 0; i < changes.length; i++) {
      out[i] = 1 + changes[i] / sweeps[i];
    }
  }
}
