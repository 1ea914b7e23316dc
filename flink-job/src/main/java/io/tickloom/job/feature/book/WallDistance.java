package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** How far the largest resting quantity within 25 basis points lies from mid. */
public record WallDistance(BookHalf half) implements Feature {
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
  public int memorySeconds() {
    return 0;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    int offset = half == BookHalf.BID ? BookPaneCodec.BID_WALL_PRICE : BookPaneCodec.ASK_WALL_PRICE;
    RowBook.fill(
        stretch,
        out,
        (book, j) -> {
          double twiceMid = Quotes.twiceMid(book, j);
          return Math.abs(twiceMid - 2 * book.doubleAt(j, offset)) / twiceMid * Quotes.BP;
        });
  }
}
