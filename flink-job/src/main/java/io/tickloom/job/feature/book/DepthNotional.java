package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPaneCodec;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.market.Decimals;

/** What rests on a side within 10 basis points of mid, in quote currency. */
public record DepthNotional(BookHalf half) implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        half.column("depth_10bp"),
        "quote",
        "0 and above",
        "the snapshot did not reach so far",
        half.swaps("depth_10bp"),
        "sum of price x quantity within 10 bp of mid",
        "Gould and Bonart 2016",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    int offset = half == BookHalf.BID ? BookPaneCodec.BID_NOTIONAL : BookPaneCodec.ASK_NOTIONAL;
    return book.doubleAt(j, offset) / ((double) Decimals.ONE_E8 * Decimals.ONE_E8);
  }
}
