package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Which side of the best levels is deeper. */
public record BookImbalance(int levels) implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "book_imbalance_" + levels,
        "1",
        "-1 to 1",
        "fewer than " + levels + " levels known",
        Mirror.FLIPS,
        "(bid - ask) / (bid + ask) by quantity at the best n levels",
        "Gould and Bonart 2016",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double bid = BookHalf.BID.quantityOf(book, j, levels);
    double ask = BookHalf.ASK.quantityOf(book, j, levels);
    return BookHalf.imbalance(bid, ask);
  }
}
