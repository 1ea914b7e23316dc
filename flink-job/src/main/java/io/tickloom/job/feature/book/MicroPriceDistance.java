package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Where mid is expected in the end, given imbalance and spread, against mid now. */
public record MicroPriceDistance(BookFit fit) implements RowBook, Fitted {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "micro_price_distance_bp",
        "bp",
        "any",
        "up to the training days' end, or in a state of imbalance and spread that they lack",
        Mirror.FLIPS,
        "G*(imbalance, spread) x tick / mid x 10^4, G* learnt (make micro-price)",
        "Stoikov 2018",
        fit.version());
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double bid = Quotes.bidQuantity(book, j);
    double ask = Quotes.askQuantity(book, j);
    long spreadE8 = (long) (Quotes.ask(book, j) - Quotes.bid(book, j));
    double ticks = fit.adjustmentTicks(BookHalf.imbalance(bid, ask), spreadE8);
    return ticks * fit.tickE8() / (Quotes.twiceMid(book, j) / 2) * Quotes.BP;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    RowBook.super.compute(stretch, out);
    blankTraining(stretch, out);
  }
}
