package io.tickloom.job.feature.catalogue;

import static io.tickloom.job.feature.catalogue.Member.over;
import static io.tickloom.job.feature.catalogue.Member.overMultiples;

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

  static Stream<Family> families() {
    return Stream.of(impact(), spread(), toxicity(), size());
  }

  private static Family impact() {
    return Family.of(
        "impact",
        over(KyleLambda::new, 60, 300, 600),
        over(HasbrouckLambda::new, 300, 600),
        over(Amihud::new, 60, 300, 600));
  }

  private static Family spread() {
    return Family.of(
        "spread",
        over(RollSpread::new, 300, 600),
        overMultiples(60, CorwinSchultz::new, 600),
        overMultiples(60, EdgeSpread::new, 1200));
  }

  private static Family toxicity() {
    return Family.of("toxicity", over(Vpin::new, 3600));
  }

  private static Family size() {
    return Family.of(
        "size",
        over(MeanSweepSize::new, 60, 600),
        over(LevelsPerSweep::new, 60, 600),
        over(LargestTradeShare::new, 60),
        overMultiples(100, LargestSweepsShare::new, 600),
        over(RoundSizeShare::new, 600));
  }
}
