package io.tickloom.job.feature.book;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Last trade against mid. */
public record LastTradeDistance() implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "last_trade_mid_distance_bp",
        "bp",
        "any",
        "never",
        Mirror.FLIPS,
        "(last - mid) / mid x 10^4",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public boolean readsTrades() {
    return true;
  }

  @Override
  public int memorySeconds() {
    return 0;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] last = stretch.price();
    double[] mid = stretch.book().mid();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      int now = ends[i] - 1;
      out[i] = (last[now] - mid[now]) / mid[now] * Quotes.BP;
    }
  }
}
