package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Bipower variation: variance that a single jump does not raise. */
public record BipowerVariation(int windowSeconds) implements Feature {
  /** What makes the sum an estimate of the variance. */
  static final double SCALE = Math.PI / 2;

  private static final Series NEIGHBOURS =
      (stretch, out) -> {
        double[] r = stretch.values(Series.LOG_RETURN);
        out[0] = Double.NaN;
        for (int j = 1; j < r.length; j++) {
          out[j] = Math.abs(r[j]) * Math.abs(r[j - 1]);
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "bipower_variation_" + windowSeconds + "s",
        "log return^2",
        "0 and above",
        "never",
        Mirror.STAYS,
        "pi/2 x sum of |r_i| |r_(i-1)| on the window's 1-s grid, both returns inside the window",
        "Barndorff-Nielsen and Shephard 2004",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] neighbours = neighbours(stretch, windowSeconds);
    for (int i = 0; i < neighbours.length; i++) {
      out[i] = SCALE * neighbours[i];
    }
  }

  /** Sum of |r_i| |r_(i-1)| over the window before each row. */
  static double[] neighbours(Stretch stretch, int windowSeconds) {
    return stretch.sum(NEIGHBOURS, windowSeconds - 1);
  }
}
