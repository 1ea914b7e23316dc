package io.tickloom.trainer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class OverfittingTest {
  private static double[][] noise(int trials, long seed) {
    Random random = new Random(seed);
    double[][] returns = new double[trials][64];
    for (double[] series : returns) {
      for (int i = 0; i < series.length; i++) {
        series[i] = random.nextGaussian();
      }
    }
    return returns;
  }

  @Test
  void isAboutAHalfWhereTrialsDifferByChance() {
    double sum = 0;
    for (int seed = 0; seed < 12; seed++) {
      sum += Overfitting.probability(noise(20, seed));
    }
    assertThat(sum / 12).isCloseTo(0.5, within(0.12));
  }

  @Test
  void isNoughtWhereOneIsReallyBetter() {
    double[][] returns = noise(20, 1);
    for (int i = 0; i < 64; i++) {
      returns[7][i] += 3;
    }
    assertThat(Overfitting.probability(returns)).isZero();
  }

  @Test
  void isOneWhereWhatWasBestIsWorstAfterwards() {
    // Two trials whose blocks are mirrored: the better in one half is the worse in the other.
    double[][] returns = new double[2][64];
    for (int i = 0; i < 64; i++) {
      returns[0][i] = i / 4 % 2 == 0 ? 1 : -1;
      returns[1][i] = -returns[0][i];
    }
    assertThat(Overfitting.probability(returns)).isGreaterThan(0.999);
  }

  @Test
  void isNotToBeToldFromOneTrial() {
    assertThat(Overfitting.probability(noise(1, 1))).isNaN();
  }
}
