package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookSeconds;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Tier;

/** Which of the two best queues is longer. */
public record QueueImbalance() implements RowBook {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "queue_imbalance",
        "1",
        "-1 to 1",
        "never",
        Mirror.FLIPS,
        "(q_b - q_a) / (q_b + q_a) at the best prices",
        "Gould and Bonart 2016",
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
    return BookHalf.imbalance(bid, ask);
  }
}
