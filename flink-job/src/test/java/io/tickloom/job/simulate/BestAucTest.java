package io.tickloom.job.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestAucTest {

  @Test
  void comparesEachScoreWithTheChangeTwelveGridTimesLater() {
    // Prices of the first 12 grid times are 100; the 13th to 16th decide four labels:
    // up, down, up, tie. Scores .3, .2, .1 of up, down, up: 1 of 2 pairs is ranked right.
    BestAuc auc = new BestAuc();
    double[] scores = {0.3, 0.2, 0.1, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    long[] later = {101, 99, 101, 100};
    for (int i = 0; i < 16; i++) {
      auc.gridTime(scores[i], i < 12 ? 100 : later[i - 12]);
    }
    assertThat(auc.value()).isEqualTo(0.5);
    assertThat(auc.rows()).isEqualTo(3);
    assertThat(auc.ties()).isEqualTo(1);
  }

  @Test
  void equalsTheShareOfRightlyRankedPairs() {
    SplittableRandom random = new SplittableRandom(5);
    int rows = 3_000;
    double[] scores = new double[rows + 12];
    long[] prices = new long[rows + 12];
    BestAuc auc = new BestAuc();
    for (int i = 0; i < prices.length; i++) {
      scores[i] = random.nextDouble(-2, 2);
      prices[i] =
          i < 12 ? 1_000 : prices[i - 12] + (random.nextDouble(-3, 3) < scores[i - 12] ? 1 : -1);
      auc.gridTime(scores[i], prices[i]);
    }
    double right = 0;
    double pairs = 0;
    for (int up = 0; up < rows; up++) {
      for (int down = 0; down < rows; down++) {
        if (prices[up + 12] > prices[up] && prices[down + 12] < prices[down]) {
          pairs++;
          right += scores[up] > scores[down] ? 1 : 0;
        }
      }
    }
    assertThat(auc.value()).isCloseTo(right / pairs, within(2e-4));
  }

  @Test
  void isUndefinedWhileAClassIsMissing() {
    BestAuc auc = new BestAuc();
    for (int i = 0; i < 20; i++) {
      auc.gridTime(0, i);
    }
    assertThat(auc.value()).isNaN();
  }
}
