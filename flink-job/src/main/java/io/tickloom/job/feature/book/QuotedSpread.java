package io.tickloom.job.feature.book;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Distance of the best ask from the best bid. */
public record QuotedSpread() implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "quoted_spread_bp",
        "bp",
        "above 0",
        "never",
        Mirror.STAYS,
        "(ask - bid) / mid x 10^4",
        "Harris 2003",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public int memorySeconds() {
    return 0;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] spread = stretch.values(Quotes.SPREAD_BP);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = spread[ends[i] - 1];
    }
  }
}
