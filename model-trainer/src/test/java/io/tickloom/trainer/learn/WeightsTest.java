package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WeightsTest {
  private static Sample sample(long[] seconds, float... target) {
    Rows rows = TestTables.rows(seconds, new float[seconds.length]);
    int[] members = IntStream.range(0, seconds.length).toArray();
    return new Sample(rows, new int[] {0}, members, target);
  }

  @Test
  void aRowOfYesterdayCountsHalfWithAHalfLifeOfADay() {
    Sample weighted = Weights.recent(sample(new long[] {0, 86_400}, 1, 0), 1);
    // 1/2 and 1, scaled to mean 1
    assertThat(weighted.weight()).containsExactly(2 / 3f, 4 / 3f);
  }

  @Test
  void bothClassesWeighAsMuch() {
    Sample weighted = Weights.balanced(sample(new long[] {0, 1, 2, 3}, 1, 0, 0, 0));
    assertThat(weighted.weight()).containsExactly(2, 2 / 3f, 2 / 3f, 2 / 3f);
  }

  @Test
  void aRowOfWeightTwoTeachesWhatTwoRowsTeach() {
    Sample once = Planted.sample(400, 5);
    int[] members = IntStream.range(0, 800).map(i -> i / 2).toArray();
    float[] target = new float[800];
    for (int i = 0; i < 800; i++) {
      target[i] = once.target()[i / 2];
    }
    Sample doubled = new Sample(once.rows(), once.columns(), members, target);
    float[] two = new float[400];
    java.util.Arrays.fill(two, 2);
    float[] row = {4, 0.5f, 0};
    Logistic logistic = new Logistic();
    assertThat(logistic.learn(once.weighted(two), once, Progress.NONE).model().probability(row))
        .isCloseTo(
            logistic.learn(doubled, once, Progress.NONE).model().probability(row), within(1e-6));
  }

  @Test
  void thinsEvenlyToWhatMayBeLearntFrom() {
    Sample thinned = sample(new long[] {0, 1, 2, 3, 4, 5, 6}, 0, 1, 0, 1, 0, 1, 1).thinned(3);
    assertThat(thinned.members()).containsExactly(0, 3, 6);
    assertThat(thinned.target()).containsExactly(0, 1, 1);
    assertThat(thinned.thinned(3)).isSameAs(thinned);
  }
}
