package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.single;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.book.BandImbalance;
import io.tickloom.job.feature.book.BookConvexity;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.book.BookHalf;
import io.tickloom.job.feature.book.BookImbalance;
import io.tickloom.job.feature.book.BookPressure;
import io.tickloom.job.feature.book.CancelledToTraded;
import io.tickloom.job.feature.book.DepthNotional;
import io.tickloom.job.feature.book.DepthSlope;
import io.tickloom.job.feature.book.EffectiveSpread;
import io.tickloom.job.feature.book.IntegratedFlowImbalance;
import io.tickloom.job.feature.book.LastTradeDistance;
import io.tickloom.job.feature.book.LevelFlowImbalance;
import io.tickloom.job.feature.book.MicroPriceDistance;
import io.tickloom.job.feature.book.MidMomentum;
import io.tickloom.job.feature.book.OrderFlowImbalance;
import io.tickloom.job.feature.book.PrincipalFlowImbalance;
import io.tickloom.job.feature.book.QueueImbalance;
import io.tickloom.job.feature.book.QueueImbalanceMean;
import io.tickloom.job.feature.book.QueueImbalanceOverTime;
import io.tickloom.job.feature.book.QuoteChangeRate;
import io.tickloom.job.feature.book.QuotedSpread;
import io.tickloom.job.feature.book.QuotedSpreadDeviation;
import io.tickloom.job.feature.book.QuotedSpreadMean;
import io.tickloom.job.feature.book.RealisedSpread;
import io.tickloom.job.feature.book.VolumeAdjustedMid;
import io.tickloom.job.feature.book.WallDistance;
import io.tickloom.job.feature.book.WallShare;
import io.tickloom.job.feature.book.WeightedMidDistance;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tiers Q and L. */
final class BookFeatures {
  private static final int[] LOOKBACKS = {5, 10, 25, 50, 100, 200, 300, 600};

  private BookFeatures() {}

  static Stream<Family> families() {
    return Stream.of(quotes(), queues(), costs(), depth(), levels(), walls());
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

  private static Family depth() {
    return Family.of(
        "depth",
        single(
            new BookImbalance(1),
            new BookImbalance(5),
            new BookImbalance(10),
            new BookImbalance(20)),
        IntStream.range(0, BookPane.BANDS).mapToObj(BandImbalance::new).flatMap(Member::single),
        single(new VolumeAdjustedMid(), new BookPressure()),
        ofBoth(DepthSlope::new),
        ofBoth(BookConvexity::new),
        ofBoth(DepthNotional::new));
  }

  private static Family levels() {
    return Family.of(
        "level_flow",
        IntStream.rangeClosed(1, BookPane.FLOW_LEVELS)
            .boxed()
            .flatMap(level -> over(w -> new LevelFlowImbalance(level, w), 10, 60)),
        over(IntegratedFlowImbalance::new, 10, 60));
  }

  /** What uses something learnt. */
  static Family fitted(BookFit fit) {
    return Family.of(
        "learnt",
        single(new MicroPriceDistance(fit)),
        over(window -> new PrincipalFlowImbalance(window, fit), 10, 60));
  }

  private static Family walls() {
    return Family.of(
        "walls",
        over(CancelledToTraded::new, 60),
        ofBoth(WallShare::new),
        ofBoth(WallDistance::new));
  }

  private static Stream<Member> ofBoth(Function<BookHalf, Feature> feature) {
    return Stream.of(BookHalf.values()).flatMap(half -> single(feature.apply(half)));
  }
}
