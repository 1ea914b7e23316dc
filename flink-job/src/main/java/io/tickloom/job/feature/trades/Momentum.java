package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Log return of the last price over a window. */
public record Momentum(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "momentum_" + windowSeconds + "s",
        "log return",
        "any",
        "never",
        Mirror.FLIPS,
        "log(last(T) / last(T - w))",
        "Jegadeesh and Titman 1993",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] price = stretch.price();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int now = ends[i] - 1;
      out[i] = LogReturn.of(price[now], price[now - windowSeconds]);
    }
  }
}
