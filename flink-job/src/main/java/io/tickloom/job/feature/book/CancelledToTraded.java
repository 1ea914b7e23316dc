package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** How much was taken away near mid without being traded, to what was traded; inferred. */
public record CancelledToTraded(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "cancelled_to_traded_" + windowSeconds + "s",
        "1",
        "any",
        "no trade in the window",
        Mirror.STAYS,
        "(depth removed within 25 bp of mid - traded) / traded, by quantity",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
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
    double[] bids = stretch.sum(BookFigure.REMOVED_BID, windowSeconds);
    double[] asks = stretch.sum(BookFigure.REMOVED_ASK, windowSeconds);
    double[] traded = stretch.sum(BookFigure.TRADED, windowSeconds);
    for (int i = 0; i < traded.length; i++) {
      out[i] = (bids[i] + asks[i] - traded[i]) / traded[i];
    }
  }
}
