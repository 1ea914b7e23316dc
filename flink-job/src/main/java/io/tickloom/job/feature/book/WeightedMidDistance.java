package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Mid weighted by the opposite queues, against mid. */
public record WeightedMidDistance() implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "weighted_mid_distance_bp",
        "bp",
        "any",
        "never",
        Mirror.FLIPS,
        "((P_b q_a + P_a q_b) / (q_b + q_a) - mid) / mid x 10^4",
        "Stoikov 2018",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public double at(BookSeconds book, int j) {
    double bid = Quotes.bidQuantity(book, j);
    double ask = Quotes.askQuantity(book, j);
    // the weighted mid lies half the spread times the imbalance from mid
    double spread = Quotes.ask(book, j) - Quotes.bid(book, j);
    return spread * BookHalf.imbalance(bid, ask) / Quotes.twiceMid(book, j) * Quotes.BP;
  }
}
