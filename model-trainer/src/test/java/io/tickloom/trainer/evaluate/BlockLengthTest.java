package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BlockLengthTest {

  @Test
  void independentValuesNeedHardlyABlock() {
    assertThat(BlockLength.of(new Random(1).doubles(4000).toArray())).isLessThan(6);
  }

  @Test
  void ofAFirstOrderSeriesItIsTheFormulasWithinAThird() {
    // AR(1), φ = 0.9: G = 2φ/(1−φ)²·γ/..., b = (2G²/D n)^⅓ = (4φ²/(1−φ²)² n)^⅓ (Politis, White
    // 2004).
    double phi = 0.9;
    int n = 20_000;
    Random random = new Random(2);
    double[] values = new double[n];
    for (int i = 1; i < n; i++) {
      values[i] = phi * values[i - 1] + random.nextGaussian();
    }
    double expected = Math.cbrt(4 * phi * phi / Math.pow(1 - phi * phi, 2) * n);
    assertThat(BlockLength.of(values)).isCloseTo(expected, within(expected / 3));
  }

  @Test
  void neverLongerThanThreeRootsOfTheSeries() {
    double[] slope = new double[900];
    Arrays.setAll(slope, i -> i);
    assertThat(BlockLength.of(slope)).isBetween(45.0, 90.0);
    assertThat(BlockLength.of(new double[] {1, 2, 1})).isEqualTo(1);
    assertThat(BlockLength.of(new double[500])).isEqualTo(1);
  }

  @Test
  void anArmIsLengthenedForTheFewnessOfBlocks() {
    // Student's 97.5 % quantiles for 8, 24 and 100: 2.306, 2.064, 1.984.
    assertThat(FewBlocks.student(8)).isCloseTo(2.306, within(0.002));
    assertThat(FewBlocks.student(24)).isCloseTo(2.064, within(0.001));
    assertThat(FewBlocks.student(100)).isCloseTo(1.984, within(0.001));
    assertThat(FewBlocks.factor(8)).isCloseTo(2.306 / 1.96 / Math.sqrt(0.75), within(0.002));
    assertThat(FewBlocks.factor(3)).isEqualTo(FewBlocks.factor(8));
  }

  @Test
  void theInfluenceOfTheRowsOnTheAucIsWorkedOutByHand() {
    // Ups at 0.4 and 0.8, downs at 0.2 and 0.6: AUC 3/4.
    Judged judged =
        new Judged(new double[] {0.8, 0.2, 0.4, 0.6}, new boolean[] {true, false, true, false});
    // Up at 0.8 beats 2 of 2 downs: (1 − 0.75)/0.5; down at 0.6 is below 1 of 2 ups: (0.5 −
    // 0.75)/0.5.
    assertThat(new Auc(judged).influence()).containsExactly(0.5, 0.5, -0.5, -0.5);
  }
}
