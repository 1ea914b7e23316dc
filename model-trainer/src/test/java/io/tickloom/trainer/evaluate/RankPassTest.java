package io.tickloom.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RankPassTest {
  private final Random random = new Random(1);

  /** Scores on a grid, so that many are equal, of either sign. */
  private Judged judged(int n) {
    double[] scores = new double[n];
    boolean[] up = new boolean[n];
    for (int i = 0; i < n; i++) {
      scores[i] = (random.nextInt(400) - 200) / 100f;
      up[i] = random.nextInt(5) < 2;
    }
    return new Judged(scores, up);
  }

  @Test
  void givesWhatTheTwoGiveOneByOne() {
    Judged judged = judged(9_000);
    int[] counts = IntStream.range(0, 9_000).map(i -> random.nextInt(4)).toArray();
    RankPass.Areas areas = new RankPass(judged).of(counts);
    assertThat(areas.auc()).isEqualTo(new Auc(judged).of(counts));
    assertThat(areas.averagePrecision())
        .isCloseTo(new AveragePrecision(judged).of(counts), within(1e-14));
  }

  @Test
  void refusesACountThatDoesNotFit() {
    RankPass pass = new RankPass(judged(2));
    assertThatThrownBy(() -> pass.of(new int[] {1, 256})).hasMessage("row 1 counts 256 times");
  }

  @Test
  void manyRowsAreOrderedAsFewAre() {
    double[] scores = judged(10_000).probability();
    Integer[] expected = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(expected, Comparator.comparingDouble(i -> scores[i]));
    assertThat(RankOrder.of(scores))
        .containsExactly(Arrays.stream(expected).mapToInt(Integer::intValue).toArray());
  }
}
