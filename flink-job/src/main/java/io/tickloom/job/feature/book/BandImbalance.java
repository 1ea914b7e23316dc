package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Which side of the book is deeper near mid. */
public record BandImbalance(int band) implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "book_imbalance_" + BookPane.BANDS_BP.get(band) + "bp",
        "1",
        "-1 to 1",
        "nothing rests there, or the snapshot did not reach so far",
        Mirror.FLIPS,
        "(bid - ask) / (bid + ask) by quantity within so many basis points of mid",
        "Gould and Bonart 2016",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double bid = BookHalf.BID.within(book, j, band);
    double ask = BookHalf.ASK.within(book, j, band);
    return BookHalf.imbalance(bid, ask);
  }
}
