package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.TradeFeatures.over;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.trades.Amihud;
import io.tickloom.job.feature.trades.CorwinSchultz;
import io.tickloom.job.feature.trades.EdgeSpread;
import io.tickloom.job.feature.trades.HasbrouckLambda;
import io.tickloom.job.feature.trades.KyleLambda;
import io.tickloom.job.feature.trades.LargestSweepsShare;
import io.tickloom.job.feature.trades.LargestTradeShare;
import io.tickloom.job.feature.trades.LevelsPerSweep;
import io.tickloom.job.feature.trades.MeanSweepSize;
import io.tickloom.job.feature.trades.RollSpread;
import io.tickloom.job.feature.trades.RoundSizeShare;
import io.tickloom.job.feature.trades.Vpin;
import java.util.stream.Stream;

/** What a trade costs, and what trades look like. */
final class LiquidityFeatures {
  private LiquidityFeatures() {}

  static Stream<Feature> all() {
    return Stream.of(impact(), spread(), size()).flatMap(features -> features);
  }

  private static Stream<Feature> impact() {
    return Stream.of(
            over(KyleLambda::new, 60, 300, 600),
            over(HasbrouckLambda::new, 300, 600),
            over(Amihud::new, 60, 300, 600))
        .flatMap(features -> features);
  }

  private static Stream<Feature> spread() {
    return Stream.of(
            over(RollSpread::new, 300, 600),
            over(CorwinSchultz::new, 600),
            over(EdgeSpread::new, 1200),
            over(Vpin::new, 3600))
        .flatMap(features -> features);
  }

  private static Stream<Feature> size() {
    return Stream.of(
            over(MeanSweepSize::new, 60, 600),
            over(LevelsPerSweep::new, 60, 600),
            over(LargestTradeShare::new, 60),
            over(LargestSweepsShare::new, 600),
            over(RoundSizeShare::new, 600))
        .flatMap(features -> features);
  }
}
