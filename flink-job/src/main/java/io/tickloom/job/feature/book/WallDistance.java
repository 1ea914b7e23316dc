package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Tier;

/** How far the largest resting quantity within 25 basis points lies from mid. */
public record WallDistance(BookHalf half) implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        half.column("wall_distance_bp"),
        "bp",
        "above 0",
        "nothing rests there, or the snapshot did not reach so far",
        half.swaps("wall_distance_bp"),
        "abs(price - mid) / mid x 10^4 of the largest quantity at one price, the nearest of equals",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    int offset = half == BookHalf.BID ? BookPaneCodec.BID_WALL_PRICE : BookPaneCodec.ASK_WALL_PRICE;

    double twiceMid = Quotes.twiceMid(book, j);
    return Math.abs(twiceMid - 2 * book.doubleAt(j, offset)) / twiceMid * Quotes.BP;
  }
}
