package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** How often an update changed a best price or its quantity. */
public record QuoteChangeRate(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "quote_change_rate_" + windowSeconds + "s",
        "1/s",
        "0 and above",
        "never",
        Mirror.STAYS,
        "updates that changed the best quote / w",
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
    double[] changes = stretch.sum(BookFigure.QUOTE_CHANGES, windowSeconds);
    for (int i = 0; i < changes.length; i++) {
      out[i] = changes[i] / windowSeconds;
    }
  }
}
