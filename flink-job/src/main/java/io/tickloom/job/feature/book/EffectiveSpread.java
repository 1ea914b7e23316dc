package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** What takers paid against the mid before them, both ways. */
public record EffectiveSpread(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "effective_spread_bp_" + windowSeconds + "s",
        "bp",
        "any",
        "no trade in the window",
        Mirror.STAYS,
        "mean by base quantity of 2 side (price - mid) / mid x 10^4",
        "Harris 2003",
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
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] paid = stretch.sum(BookFigure.EFFECTIVE, windowSeconds);
    double[] traded = stretch.sum(BookFigure.TRADED, windowSeconds);
    for (int i = 0; i < paid.length; i++) {
      out[i] = paid[i] / traded[i] * Quotes.BP;
    }
  }
}
