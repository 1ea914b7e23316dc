package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Tier;

/** Share that the largest resting quantity has of a side within 25 basis points of mid. */
public record WallShare(BookHalf half) implements RowBook {
  private static final int BAND = 2;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        half.column("wall_share"),
        "1",
        "0 to 1",
        "nothing rests there, or the snapshot did not reach so far",
        half.swaps("wall_share"),
        "largest quantity at one price / quantity, within 25 bp of mid",
        "Tickloom",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    int offset = half == BookHalf.BID ? BookPaneCodec.BID_WALL : BookPaneCodec.ASK_WALL;
    return book.doubleAt(j, offset) / half.within(book, j, BAND);
  }
}
