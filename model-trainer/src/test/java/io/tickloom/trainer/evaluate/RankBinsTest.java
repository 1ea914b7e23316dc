package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankBinsTest {
  private final Random random = new Random(1);

  /** Scores of so many levels, of either sign; the higher ones a little more often up. */
  private Judged judged(int n, int levels) {
    double[] scores = new double[n];
    boolean[] up = new boolean[n];
    for (int i = 0; i < n; i++) {
      scores[i] = (random.nextInt(levels) - levels / 2) / (float) levels;
      up[i] = random.nextDouble() < 0.45 + 0.2 * scores[i];
    }
    return new Judged(scores, up);
  }

  private int[] counts(int n) {
    return IntStream.range(0, n).map(i -> random.nextInt(4)).toArray();
  }

  @Test
  void givesWhatTheTwoGiveWhereThereAreNoMoreScoresThanBins() {
    for (int levels : new int[] {3, 400, 1_000_000}) {
      int n = levels == 1_000_000 ? 4_000 : 9_000;
      Judged judged = judged(n, levels);
      int[] counts = counts(n);
      RankBins.Areas areas = new RankBins(judged).of(counts, 0);
      assertThat(areas.auc()).isEqualTo(new Auc(judged).of(counts));
      assertThat(areas.averagePrecision())
          .isCloseTo(new AveragePrecision(judged).of(counts), within(1e-14));
    }
  }

  @Test
  void losesLessThanAMillionthWhereThereAreMore() {
    Judged judged = judged(60_000, 1_000_000);
    int[] counts = counts(60_000);
    RankBins.Areas areas = new RankBins(judged).of(counts, 0);
    assertThat(areas.auc()).isCloseTo(new Auc(judged).of(counts), within(2e-6));
    assertThat(areas.averagePrecision())
        .isCloseTo(new AveragePrecision(judged).of(counts), within(2e-5));
  }

  @Test
  void manyRowsAreOrderedAsFewAre() {
    double[] scores = judged(10_000, 400).probability();
    Integer[] expected = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(expected, Comparator.comparingDouble(i -> scores[i]));
    assertThat(RankOrder.of(scores))
        .containsExactly(Arrays.stream(expected).mapToInt(Integer::intValue).toArray());
  }
}
