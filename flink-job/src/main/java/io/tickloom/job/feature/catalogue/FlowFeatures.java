package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.overMultiples;
import static io.tickloom.job.feature.catalogue.Member.single;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.trades.ArrivalRate;
import io.tickloom.job.feature.trades.ArrivalRateRatio;
import io.tickloom.job.feature.trades.FlowImbalance;
import io.tickloom.job.feature.trades.FlowImbalanceChange;
import io.tickloom.job.feature.trades.Intensity;
import io.tickloom.job.feature.trades.Intensity.Side;
import io.tickloom.job.feature.trades.IntensityImbalance;
import io.tickloom.job.feature.trades.SecondsSinceLastTrade;
import io.tickloom.job.feature.trades.SignedNotional;
import io.tickloom.job.feature.trades.SweepGapMean;
import io.tickloom.job.feature.trades.SweepGapVariation;
import io.tickloom.job.feature.trades.TradeImbalance;
import io.tickloom.job.feature.trades.TradeImbalanceAcceleration;
import io.tickloom.job.feature.trades.TradeImbalanceMean;
import io.tickloom.job.feature.trades.TradesPerSweep;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Who takes, and how fast. */
final class FlowFeatures {
  private static final int[] WINDOWS = {5, 10, 30, 60, 300, 600};

  private FlowFeatures() {}

  static Stream<Family> families() {
    return Stream.of(flow(), arrival(), intensity());
  }

  private static Family flow() {
    return Family.of(
        "flow",
        over(w -> new FlowImbalance(FlowImbalance.Measure.VOLUME, w), WINDOWS),
        over(w -> new FlowImbalance(FlowImbalance.Measure.SWEEPS, w), WINDOWS),
        over(w -> new FlowImbalance(FlowImbalance.Measure.NOTIONAL, w), WINDOWS),
        over(SignedNotional::new, WINDOWS),
        overMultiples(5, FlowImbalanceChange::new, 5, 10, 30, 60, 300),
        single(new TradeImbalance(), new TradeImbalanceMean(), new TradeImbalanceAcceleration()));
  }

  private static Family arrival() {
    return Family.of(
        "arrival",
        over(ArrivalRate::new, 10, 30, 60, 300, 600),
        single(new ArrivalRateRatio()),
        over(SweepGapMean::new, 60, 600),
        over(SweepGapVariation::new, 60, 600),
        over(TradesPerSweep::new, 60, 600),
        single(new SecondsSinceLastTrade()));
  }

  private static Family intensity() {
    return new Family(
        "intensity",
        Stream.of(Intensity.Measure.values())
            .flatMap(
                measure ->
                    Stream.of(
                            decayed(h -> new Intensity(Side.BUY, measure, new HalfLife(h))),
                            decayed(h -> new Intensity(Side.SELL, measure, new HalfLife(h))),
                            decayed(h -> new IntensityImbalance(measure, new HalfLife(h))))
                        .flatMap(members -> members))
            .toList());
  }

  private static Stream<Member> decayed(IntFunction<Feature> family) {
    return over(family, 1, 5, 30, 120);
  }
}
