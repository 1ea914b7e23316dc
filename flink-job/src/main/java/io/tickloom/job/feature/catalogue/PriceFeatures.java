package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.TradeFeatures.over;

import io.tickloom.job.feature.Feature;
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

  static Stream<Feature> all() {
    return Stream.of(momentum(), volatility(), cluster(), place()).flatMap(features -> features);
  }

  private static Stream<Feature> momentum() {
    return Stream.of(
            over(Momentum::new, LOOKBACKS),
            over(MomentumAcceleration::new, LOOKBACKS),
            over(h -> new EwmaDistance(new HalfLife(h)), 5, 30, 120, 600))
        .flatMap(features -> features);
  }

  private static Stream<Feature> volatility() {
    return Stream.of(
            over(RealisedVariance::new, WINDOWS),
            over(Volatility::new, WINDOWS),
            over(w -> new Semivariance(Direction.UPSIDE, w), 600),
            over(w -> new Semivariance(Direction.DOWNSIDE, w), 600),
            over(BipowerVariation::new, 600),
            over(JumpShare::new, 600),
            over(Parkinson::new, 600),
            over(GarmanKlass::new, 600),
            over(h -> new EwmaVolatility(new HalfLife(h)), 30, 120, 600))
        .flatMap(features -> features);
  }

  private static Stream<Feature> cluster() {
    return Stream.of(
            Stream.<Feature>of(new VolatilityCluster()),
            over(VolatilityOfVolatility::new, 60, 600),
            over(AbsoluteReturnAutocorrelation::new, 600),
            Stream.<Feature>of(new HighVolatilityRegime()))
        .flatMap(features -> features);
  }

  private static Stream<Feature> place() {
    return Stream.of(
            over(VwapDistance::new, 60, 600),
            over(w -> new RangeDistance(Edge.HIGH, w), 60, 600),
            over(w -> new RangeDistance(Edge.LOW, w), 60, 600),
            over(VwapDistanceSigmas::new, 600),
            over(RangePosition::new, 600),
            over(w -> new SecondsSinceExtreme(Edge.HIGH, w), 600),
            over(w -> new SecondsSinceExtreme(Edge.LOW, w), 600))
        .flatMap(features -> features);
  }
}
