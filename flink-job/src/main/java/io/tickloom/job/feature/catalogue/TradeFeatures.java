package io.tickloom.job.feature.catalogue;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.trades.Amihud;
import io.tickloom.job.feature.trades.ArrivalRate;
import io.tickloom.job.feature.trades.BipowerVariation;
import io.tickloom.job.feature.trades.FlowImbalance;
import io.tickloom.job.feature.trades.FlowImbalance.Measure;
import io.tickloom.job.feature.trades.KyleLambda;
import io.tickloom.job.feature.trades.LargestTradeShare;
import io.tickloom.job.feature.trades.Momentum;
import io.tickloom.job.feature.trades.RangeDistance;
import io.tickloom.job.feature.trades.RangeDistance.Edge;
import io.tickloom.job.feature.trades.RealisedVariance;
import io.tickloom.job.feature.trades.SecondsSinceLastTrade;
import io.tickloom.job.feature.trades.Semivariance;
import io.tickloom.job.feature.trades.Semivariance.Direction;
import io.tickloom.job.feature.trades.SignedNotional;
import io.tickloom.job.feature.trades.TradesPerSweep;
import io.tickloom.job.feature.trades.VolatilityCluster;
import io.tickloom.job.feature.trades.VwapDistance;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tier T: a line a family, with its default windows in seconds. */
final class TradeFeatures {
  private TradeFeatures() {}

  static List<Feature> all() {
    return Stream.of(
            over(w -> new FlowImbalance(Measure.VOLUME, w), 5, 10, 30, 60, 300, 600),
            over(w -> new FlowImbalance(Measure.SWEEPS, w), 60),
            over(w -> new FlowImbalance(Measure.NOTIONAL, w), 60),
            over(SignedNotional::new, 60),
            over(ArrivalRate::new, 10, 60, 600),
            over(TradesPerSweep::new, 60),
            over(Momentum::new, 5, 10, 25, 50, 100, 200, 300, 600),
            over(RealisedVariance::new, 60, 600, 1200),
            over(w -> new Semivariance(Direction.UPSIDE, w), 600),
            over(w -> new Semivariance(Direction.DOWNSIDE, w), 600),
            over(BipowerVariation::new, 600),
            Stream.of(new VolatilityCluster()),
            over(VwapDistance::new, 60, 600),
            over(KyleLambda::new, 300),
            over(Amihud::new, 300),
            over(w -> new RangeDistance(Edge.HIGH, w), 600),
            over(w -> new RangeDistance(Edge.LOW, w), 600),
            over(LargestTradeShare::new, 60),
            Stream.of(new SecondsSinceLastTrade()))
        .<Feature>flatMap(features -> features)
        .toList();
  }

  private static Stream<Feature> over(IntFunction<Feature> family, int... windowSeconds) {
    return IntStream.of(windowSeconds).mapToObj(family);
  }
}
