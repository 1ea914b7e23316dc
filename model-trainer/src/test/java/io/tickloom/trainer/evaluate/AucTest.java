package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class AucTest {
  private static double auc(double[] scores, boolean[] up, int... counts) {
    return new Auc(new Judged(scores, up)).of(counts);
  }

  @Test
  void isTheShareOfPairsInTheRightOrder() {
    // Ups .8 and .4, downs .6 and .2: three of four pairs are right.
    double[] scores = {0.8, 0.6, 0.4, 0.2};
    boolean[] up = {true, false, true, false};
    assertThat(auc(scores, up, 1, 1, 1, 1)).isEqualTo(0.75);
  }

  @Test
  void countsATieAsHalf() {
    double[] scores = {0.5, 0.5, 0.5, 0.1};
    boolean[] up = {true, false, true, false};
    // Pairs: (.5,.5) twice half, (.5,.1) twice right.
    assertThat(auc(scores, up, 1, 1, 1, 1)).isEqualTo(0.75);
  }

  @Test
  void countsARowAsOftenAsItWasDrawn() {
    double[] scores = {0.8, 0.6, 0.4, 0.2};
    boolean[] up = {true, false, true, false};
    // Ups .8 once, .4 three times; down .6 twice: 2 right of 8.
    assertThat(auc(scores, up, 1, 2, 3, 0)).isEqualTo(0.25);
  }

  @Test
  void isUndefinedWithoutBothClasses() {
    assertThat(auc(new double[] {0.1, 0.2}, new boolean[] {true, true}, 1, 1)).isNaN();
    assertThat(auc(new double[] {0.1, 0.2}, new boolean[] {true, false}, 1, 0)).isNaN();
  }

  @Test
  void equalsTheCountOverAllPairs() {
    Random random = new Random(3);
    int n = 300;
    double[] scores = new double[n];
    boolean[] up = new boolean[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      up[i] = random.nextBoolean();
      scores[i] = Math.round(20 * (random.nextGaussian() + (up[i] ? 0.5 : 0))) / 20.0;
      counts[i] = random.nextInt(3);
    }
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (up[i] && !up[j]) {
          double weight = counts[i] * (double) counts[j];
          pairs += weight;
          wins += weight * (scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0);
        }
      }
    }
    assertThat(auc(scores, up, counts)).isCloseTo(wins / pairs, within(1e-12));
  }
}
