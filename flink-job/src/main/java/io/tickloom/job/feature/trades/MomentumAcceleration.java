package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Momentum of a window less that of the window before it. */
public record MomentumAcceleration(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "momentum_acceleration_" + windowSeconds + "s",
        "log return",
        "any",
        "never",
        Mirror.FLIPS,
        "momentum_w(T) - momentum_w(T - w)",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return 2 * windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] price = stretch.price();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int now = ends[i] - 1;
      double then = price[now - windowSeconds];
      out[i] = LogReturn.of(price[now], then) - LogReturn.of(then, price[now - 2 * windowSeconds]);
    }
  }
}
