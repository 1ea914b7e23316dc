package io.tickloom.job.feature.book;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Log return of mid over a window. */
public record MidMomentum(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "mid_momentum_" + windowSeconds + "s",
        "log return",
        "any",
        "never",
        Mirror.FLIPS,
        "log(mid(T) / mid(T - w))",
        "Jegadeesh and Titman 1993",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] mid = stretch.book().mid();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int now = ends[i] - 1;
      out[i] = LogReturn.of(mid[now], mid[now - windowSeconds]);
    }
  }
}
