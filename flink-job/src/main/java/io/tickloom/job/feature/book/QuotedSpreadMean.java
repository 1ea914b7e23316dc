package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Mean over time of the quoted spread. */
public record QuotedSpreadMean(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "quoted_spread_mean_bp_" + windowSeconds + "s",
        "bp",
        "above 0",
        "never",
        Mirror.STAYS,
        "time-weighted mean of (ask - bid) / mid x 10^4",
        "Harris 2003",
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
    double[] sum = stretch.sum(BookFigure.SPREAD_TIME, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / (windowSeconds * 1e6);
    }
  }
}
