package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AucGainTest {
  private static final StationaryBootstrap BOOTSTRAP = new StationaryBootstrap(5, 300, 7);

  @Test
  void theGainIsTheDifferenceOfBothAreas() {
    // The one wins 4 of 4 pairs, the other 3 of 4 and one half: the second up ties with a down.
    boolean[] up = {false, true, true, false};
    List<Judged> more = List.of(new Judged(new double[] {0.1, 0.8, 0.9, 0.2}, up));
    List<Judged> fewer = List.of(new Judged(new double[] {0.3, 0.8, 0.3, 0.1}, up));
    assertThat(AucGain.of(more, fewer, BOOTSTRAP).value()).isCloseTo(0.125, within(1e-12));
    assertThat(AucGain.of(fewer, more, BOOTSTRAP).value()).isCloseTo(-0.125, within(1e-12));
  }

  @Test
  void eachDrawCountsTheSameRowsForBoth() {
    int n = 400;
    double[] shared = new double[n];
    double[] better = new double[n];
    boolean[] up = noisy(n, 3, shared, better, 0.05);
    Figure gain = gain(better, shared, up);
    double[] drawn = new double[BOOTSTRAP.draws()];
    for (int d = 0; d < drawn.length; d++) {
      int[] counts = BOOTSTRAP.counts(n, d);
      drawn[d] = byPairs(better, up, counts) - byPairs(shared, up, counts);
    }
    Arrays.sort(drawn);
    // 80 blocks: Student's 1.990 for the normal 1.960, and the root of 80/78.
    double factor = 1.990 / 1.960 * Math.sqrt(80 / 78.0);
    double low = gain.value() - factor * (gain.value() - drawn[7] - 0.475 * (drawn[8] - drawn[7]));
    assertThat(gain.low()).isCloseTo(low, within(2e-4));
  }

  @Test
  void twoModelsThatErrTogetherAreToldApartWhereTheirOwnIntervalsOverlap() {
    int n = 4000;
    double[] shared = new double[n];
    double[] better = new double[n];
    boolean[] up = noisy(n, 5, shared, better, 0.12);
    Figure gain = gain(better, shared, up);
    Figure one = auc(better, up);
    Figure other = auc(shared, up);
    assertThat(one.low()).isLessThan(other.high());
    assertThat(gain.low()).isPositive();
    assertThat(gain.high() - gain.low()).isLessThan((one.high() - one.low()) / 2);
  }

  @Test
  void aModelAddsNothingToItself() {
    double[] scores = new double[200];
    boolean[] up = noisy(200, 9, scores, new double[200], 0);
    assertThat(gain(scores, scores, up)).isEqualTo(new Figure(0, 0, 0));
  }

  @Test
  void scoresThatHaveNothingToDoWithTheOutcomesAddNothingNineteenTimesInTwenty() {
    int covered = 0;
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] one = random.doubles(600).toArray();
      double[] other = random.doubles(600).toArray();
      boolean[] up = new boolean[600];
      Arrays.setAll(one, i -> i % 4 == 0 ? one[i] : one[i - i % 4]);
      for (int i = 0; i < up.length; i++) {
        up[i] = i % 6 == 0 ? random.nextBoolean() : up[i - 1];
      }
      Figure gain = gain(one, other, up);
      covered += gain.low() <= 0 && gain.high() >= 0 ? 1 : 0;
    }
    assertThat(covered).isBetween(184, 200);
  }

  @Test
  void otherRowsAreRefused() {
    List<Judged> one = List.of(new Judged(new double[] {0.1, 0.2}, new boolean[] {true, false}));
    List<Judged> other = List.of(new Judged(new double[] {0.1, 0.2}, new boolean[] {true, true}));
    assertThatThrownBy(() -> AucGain.of(one, other, BOOTSTRAP))
        .hasMessageContaining("not judged on the same rows");
  }

  /**
   * Outcomes out of a hidden value; one score sees it with noise, the other a little more of it.
   */
  private static boolean[] noisy(int n, long seed, double[] shared, double[] better, double more) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] up = new boolean[n];
    for (int i = 0; i < n; i++) {
      double hidden = random.nextGaussian();
      up[i] = hidden + 2 * random.nextGaussian() > 0;
      shared[i] = hidden + 3 * random.nextGaussian();
      better[i] = shared[i] + 4 * more * hidden + more * random.nextGaussian();
    }
    return up;
  }

  private static Figure gain(double[] more, double[] fewer, boolean[] up) {
    return AucGain.of(List.of(new Judged(more, up)), List.of(new Judged(fewer, up)), BOOTSTRAP);
  }

  private static Figure auc(double[] scores, boolean[] up) {
    return new PooledAuc(List.of(new Judged(scores, up))).figure(BOOTSTRAP);
  }

  /** By its definition: how often a drawn up beats a drawn down. */
  private static double byPairs(double[] scores, boolean[] up, int[] counts) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < up.length; i++) {
      for (int j = 0; up[i] && j < up.length; j++) {
        if (!up[j]) {
          double weight = (double) counts[i] * counts[j];
          int order = Float.compare((float) scores[i], (float) scores[j]);
          wins += weight * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
          pairs += weight;
        }
      }
    }
    return wins / pairs;
  }
}
