package io.tickloom.job.feature.trades;

import static io.tickloom.job.feature.trades.FeatureValue.expect;
import static java.lang.Math.PI;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import io.tickloom.job.feature.trades.Semivariance.Direction;
import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/**
 * Returns of one second, in a = log 2. In the window [10, 20): a, a, 0, -2a, a in the seconds that
 * end at 11, 12, 13, 16, 17; the a of the second before it is outside.
 */
class VolatilityTest {
  private static final double AA = log(2) * log(2);

  private static final HandTape TAPE =
      new HandTape()
          .buy("0.5", "1", "1")
          .buy("9.5", "2", "1")
          .buy("10", "4", "1")
          .buy("11.5", "8", "1")
          .buy("12.2", "16", "1") // up and back within a second is no return
          .sell("12.8", "8", "1")
          .sell("15.5", "2", "1")
          .buy("16.999999", "4", "1")
          .buy("20", "1000", "1"); // at T: not seen

  @Test
  void realisedVarianceIsTheSumOfSquares() {
    expect(TAPE, 20, new RealisedVariance(10), 7 * AA); // 1 + 1 + 4 + 1
    expect(TAPE, 20, new RealisedVariance(5), 5 * AA);
    expect(TAPE, 20, new RealisedVariance(3), 0);
  }

  @Test
  void semivariancesPartTheSquaresOfRisesAndFalls() {
    expect(TAPE, 20, new Semivariance(Direction.UPSIDE, 10), 3 * AA);
    expect(TAPE, 20, new Semivariance(Direction.DOWNSIDE, 10), 4 * AA);
  }

  @Test
  void bipowerVariationTakesThePairsInsideTheWindow() {
    expect(TAPE, 20, new BipowerVariation(10), PI / 2 * 3 * AA); // 1 x 1 and 2 x 1
    expect(TAPE, 20, new BipowerVariation(5), PI / 2 * 2 * AA); // the fall is the first of the five
    expect(TAPE, 20, new BipowerVariation(4), 0); // of the last pair one is outside
  }

  @Test
  void volatilityClusterIsTheLastMinuteAgainstTenMinutes() {
    HandTape tape =
        new HandTape()
            .buy("0", "2", "1")
            .buy("99.5", "1", "1") // before [100, 700)
            .buy("200", "2", "1") // a
            .buy("639.5", "8", "1") // 2a, before [640, 700)
            .buy("640", "4", "1") // -a
            .buy("800", "4", "1");

    expect(tape, 700, new VolatilityCluster(), sqrt(1 / 60.0) / sqrt(6 / 600.0));
  }
}
