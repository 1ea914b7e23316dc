package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.overMultiples;
import static io.tickloom.job.feature.catalogue.Member.single;

import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.trades.AbsoluteReturnAutocorrelation;
import io.tickloom.job.feature.trades.BipowerVariation;
import io.tickloom.job.feature.trades.EwmaDistance;
import io.tickloom.job.feature.trades.EwmaVolatility;
import io.tickloom.job.feature.trades.GarmanKlass;
import io.tickloom.job.feature.trades.HighVolatilityRegime;
import io.tickloom.job.feature.trades.JumpShare;
import io.tickloom.job.feature.trades.Momentum;
import io.tickloom.job.feature.trades.MomentumAcceleration;
import io.tickloom.job.feature.trades.Parkinson;
import io.tickloom.job.feature.trades.RangeDistance;
import io.tickloom.job.feature.trades.RangeDistance.Edge;
import io.tickloom.job.feature.trades.RangePosition;
import io.tickloom.job.feature.trades.RealisedVariance;
import io.tickloom.job.feature.trades.SecondsSinceExtreme;
import io.tickloom.job.feature.trades.Semivariance;
import io.tickloom.job.feature.trades.Semivariance.Direction;
import io.tickloom.job.feature.trades.Volatility;
import io.tickloom.job.feature.trades.VolatilityCluster;
import io.tickloom.job.feature.trades.VolatilityOfVolatility;
import io.tickloom.job.feature.trades.VwapDistance;
import io.tickloom.job.feature.trades.VwapDistanceSigmas;
import java.util.stream.Stream;

/** Where the price goes, how wildly, and where it stands. */
final class PriceFeatures {
  private static final int[] LOOKBACKS = {5, 10, 25, 50, 100, 200, 300, 600};
  private static final int[] WINDOWS = {10, 30, 60, 300, 600, 1200};

  private PriceFeatures() {}

  static Stream<Family> families() {
    return Stream.of(momentum(), volatility(), cluster(), place());
  }

  private static Family momentum() {
    return Family.of(
        "momentum",
        over(Momentum::new, LOOKBACKS),
        over(MomentumAcceleration::new, LOOKBACKS),
        over(h -> new EwmaDistance(new HalfLife(h)), 5, 30, 120, 600));
  }

  private static Family volatility() {
    return Family.of(
        "volatility",
        over(RealisedVariance::new, WINDOWS),
        over(Volatility::new, WINDOWS),
        over(w -> new Semivariance(Direction.UPSIDE, w), 600),
        over(w -> new Semivariance(Direction.DOWNSIDE, w), 600),
        over(BipowerVariation::new, 600),
        over(JumpShare::new, 600),
        overMultiples(60, Parkinson::new, 600),
        overMultiples(60, GarmanKlass::new, 600),
        over(h -> new EwmaVolatility(new HalfLife(h)), 30, 120, 600));
  }

  private static Family cluster() {
    return Family.of(
        "cluster",
        single(new VolatilityCluster()),
        overMultiples(5, VolatilityOfVolatility::new, 60, 600),
        over(AbsoluteReturnAutocorrelation::new, 600),
        single(new HighVolatilityRegime()));
  }

  private static Family place() {
    return Family.of(
        "place",
        over(VwapDistance::new, 60, 600),
        over(w -> new RangeDistance(Edge.HIGH, w), 60, 600),
        over(w -> new RangeDistance(Edge.LOW, w), 60, 600),
        over(VwapDistanceSigmas::new, 600),
        over(RangePosition::new, 600),
        over(w -> new SecondsSinceExtreme(Edge.HIGH, w), 600),
        over(w -> new SecondsSinceExtreme(Edge.LOW, w), 600));
  }
}
