package io.tickloom.job.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures of the latest predictions, worked by hand. */
class RollingScoreTest {
  private static RollingScore of(double... pairs) {
    RollingScore score = RollingScore.NONE;
    for (int i = 0; i < pairs.length; i += 2) {
      score = score.with(pairs[i], pairs[i + 1] == 1);
    }
    return score;
  }

  @Test
  void aucCountsPairsOfAnUpAndADownAndTiesHalf() {
    // Ups .8 .4, downs .6 .4 .1: .8 beats three; .4 beats .1, ties with .4, loses to .6.
    RollingScore score = of(0.8, 1, 0.6, 0, 0.4, 1, 0.4, 0, 0.1, 0);
    assertThat(score.count()).isEqualTo(5);
    assertThat(score.auc()).isEqualTo(4.5 / 6);
  }

  @Test
  void hitsMeanAndShareOfUps() {
    // .8 up and .1 down are right; .6 down and .4 up are wrong; exactly a half says down.
    RollingScore score = of(0.8, 1, 0.1, 0, 0.6, 0, 0.4, 1, 0.5, 0);
    assertThat(score.hitRate()).isEqualTo(3.0 / 5);
    assertThat(score.meanProbability()).isCloseTo(2.4 / 5, within(1e-15));
    assertThat(score.upShare()).isEqualTo(2.0 / 5);
  }

  @Test
  void nothingIsKnownOfNothingNorTheAucOfOneSide() {
    assertThat(RollingScore.NONE.auc()).isNaN();
    assertThat(RollingScore.NONE.hitRate()).isNaN();
    assertThat(RollingScore.NONE.meanProbability()).isNaN();
    assertThat(RollingScore.NONE.upShare()).isNaN();
    assertThat(of(0.7, 1, 0.2, 1).auc()).isNaN();
    assertThat(of(0.7, 1, 0.2, 1).hitRate()).isEqualTo(0.5);
  }

  @Test
  void theOldestGoesWhereThereAreFiveHundred() {
    RollingScore score = RollingScore.NONE.with(1, true);
    for (int i = 0; i < RollingScore.MOST; i++) {
      score = score.with(0.25, false);
    }
    assertThat(score.count()).isEqualTo(500);
    assertThat(score.upShare()).isZero();
    assertThat(score.meanProbability()).isEqualTo(0.25);
  }
}
