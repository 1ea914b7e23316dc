package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** What makers kept of the effective spread once mid had moved. */
public record RealisedSpread(int windowSeconds) implements Feature {
  private static final int DELAY_SECONDS = 5;

  /** Of the trades five seconds before: side times (price - mid now) / mid then, by quantity. */
  private static final Series KEPT =
      (stretch, out) -> {
        double[] mid = stretch.book().mid();
        double[] prices = stretch.values(BookFigure.SIDE_PRICE_OVER_MID);
        double[] sides = stretch.values(BookFigure.SIDE_OVER_MID);
        for (int j = DELAY_SECONDS; j < out.length; j++) {
          int then = j - DELAY_SECONDS;
          out[j] = sides[then] == 0 ? 0 : prices[then] - mid[j] * sides[then];
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "realised_spread_bp_" + windowSeconds + "s",
        "bp",
        "any",
        "no trade in the window",
        Mirror.STAYS,
        "mean by base quantity of 2 side (price - mid 5 s after the trade's second) / mid x 10^4, over [T - w - 5, T - 5)",
        "Huang and Stoll 1996",
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
    return windowSeconds + DELAY_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] kept = stretch.sum(KEPT, windowSeconds);
    double[] traded = stretch.sum(BookFigure.TRADED, windowSeconds, DELAY_SECONDS);
    for (int i = 0; i < kept.length; i++) {
      out[i] = 2 * kept[i] / traded[i] * Quotes.BP;
    }
  }
}
