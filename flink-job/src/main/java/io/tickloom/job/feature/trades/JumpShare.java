package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Share of the realised variance that jumps make. */
public record JumpShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "jump_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no price change in the window",
        Mirror.STAYS,
        "max(RV - BV, 0) / RV, of realised variance and bipower variation",
        "Barndorff-Nielsen and Shephard 2004",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    fill(stretch, out);
  }

  /** Writes the share of each row. */
  void fill(Stretch stretch, double[] out) {
    double[] all = stretch.sum(Series.SQUARED_RETURN, windowSeconds);
    double[] neighbours = BipowerVariation.neighbours(stretch, windowSeconds);
    for (int i = 0; i < all.length; i++) {
      out[i] = Math.max(all[i] - BipowerVariation.SCALE * neighbours[i], 0) / all[i];
    }
  }
}
