package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.single;

import io.tickloom.job.feature.book.EffectiveSpread;
import io.tickloom.job.feature.book.LastTradeDistance;
import io.tickloom.job.feature.book.MidMomentum;
import io.tickloom.job.feature.book.OrderFlowImbalance;
import io.tickloom.job.feature.book.QueueImbalance;
import io.tickloom.job.feature.book.QueueImbalanceMean;
import io.tickloom.job.feature.book.QueueImbalanceOverTime;
import io.tickloom.job.feature.book.QuoteChangeRate;
import io.tickloom.job.feature.book.QuotedSpread;
import io.tickloom.job.feature.book.QuotedSpreadDeviation;
import io.tickloom.job.feature.book.QuotedSpreadMean;
import io.tickloom.job.feature.book.RealisedSpread;
import io.tickloom.job.feature.book.WeightedMidDistance;
import java.util.stream.Stream;

/** Tiers Q and L. */
final class BookFeatures {
  private static final int[] LOOKBACKS = {5, 10, 25, 50, 100, 200, 300, 600};

  private BookFeatures() {}

  static Stream<Family> families() {
    return Stream.of(quotes(), queues(), costs());
  }

  private static Family quotes() {
    return Family.of(
        "quotes",
        single(new QuotedSpread()),
        over(QuotedSpreadMean::new, 10, 60, 300),
        over(QuotedSpreadDeviation::new, 60, 300),
        over(QuoteChangeRate::new, 10, 60),
        over(MidMomentum::new, LOOKBACKS),
        single(new WeightedMidDistance(), new LastTradeDistance()));
  }

  private static Family queues() {
    return Family.of(
        "queues",
        single(new QueueImbalance()),
        over(QueueImbalanceMean::new, 10, 60),
        over(QueueImbalanceOverTime::new, 10, 60),
        over(OrderFlowImbalance::new, 1, 5, 10, 30, 60));
  }

  private static Family costs() {
    return Family.of(
        "costs", over(EffectiveSpread::new, 60, 300), over(RealisedSpread::new, 60, 300));
  }
}
