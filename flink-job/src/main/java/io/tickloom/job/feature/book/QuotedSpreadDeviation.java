package io.tickloom.job.feature.book;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Moments;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Standard deviation of the quoted spread. */
public record QuotedSpreadDeviation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "quoted_spread_deviation_bp_" + windowSeconds + "s",
        "bp",
        "0 and above",
        "never",
        Mirror.STAYS,
        "population standard deviation of (ask - bid) / mid x 10^4 at the seconds' ends",
        "Tickloom",
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
    Moments moments = stretch.moments(Quotes.SPREAD_BP, Quotes.SPREAD_BP, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.sqrt(moments.xx()[i] / windowSeconds);
    }
  }
}
