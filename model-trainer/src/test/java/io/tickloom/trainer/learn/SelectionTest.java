package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.bundle.Model;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SelectionTest {
  private static final int[] COLUMNS = {3, 5, 7, 9};
  private static final int[] ALONE = {0, 1, 2, 3};

  /** A column, its cube turned round with a gap, noise, and noise under the first. */
  private static Sample sample() {
    Random random = new Random(4);
    int n = 6_000;
    float[][] features = new float[4][n];
    float[] target = new float[n];
    for (int i = 0; i < n; i++) {
      float x = (float) random.nextGaussian();
      features[0][i] = x;
      features[1][i] = i == 7 ? Float.NaN : -x * x * x;
      features[2][i] = (float) random.nextGaussian();
      features[3][i] = x + (float) random.nextGaussian();
      target[i] = random.nextDouble() < 1 / (1 + Math.exp(-x)) ? 1 : 0;
    }
    Rows rows = TestTables.rows(TestTables.seconds(0, n), features);
    return new Sample(rows, new int[] {0, 1, 2, 3}, IntStream.range(0, n).toArray(), target);
  }

  @Test
  void takesTheMostImportantInTheOrderOfTheTable() {
    assertThat(Selection.top(COLUMNS, new double[] {0.1, 0.4, 0, 0.5}, ALONE, 2))
        .containsExactly(5, 9);
    assertThat(Selection.top(COLUMNS, new double[] {0.1, 0.4, 0, 0.5}, ALONE, 4))
        .containsExactly(3, 5, 9);
  }

  @Test
  void aClusterGoesInWholeOrNotAtAll() {
    int[] cluster = {0, 1, 0, 3};
    double[] importance = {0.3, 0.4, 0.2, 0.1};
    // Together the first and the third count most.
    assertThat(Selection.top(COLUMNS, importance, cluster, 2)).containsExactly(3, 7);
    assertThat(Selection.top(COLUMNS, importance, cluster, 3)).containsExactly(3, 5, 7);
    // Here the pair comes second and no longer fits into two, the last does.
    double[] pairSecond = {0.2, 0.6, 0.1, 0.1};
    assertThat(Selection.top(COLUMNS, pairSecond, cluster, 2)).containsExactly(5, 9);
    // A first cluster that is too large gives its best.
    assertThat(Selection.top(COLUMNS, importance, cluster, 1)).containsExactly(3);
  }

  @Test
  void columnsInTheSameOrderBelongTogetherWhateverTheirShapeAndSign() {
    assertThat(Clusters.of(sample(), 0.95)).containsExactly(0, 0, 2, 3);
    assertThat(Clusters.of(sample(), 0.5)).containsExactly(0, 0, 2, 0);
  }

  @Test
  void shufflingWhatAModelLooksAtCostsItsAucAndNothingElse() {
    Model first = features -> 1 / (1 + Math.exp(-features[0]));
    double[] loss = Permutation.importance(first, sample(), ALONE, 1);
    // AUC of a standard normal x where ups come by the logistic law of x, 0.740 by integration;
    // shuffled it is a half.
    assertThat(loss[0]).isCloseTo(0.740 - 0.5, within(0.02));
    assertThat(loss[1]).isZero();
    assertThat(loss[2]).isZero();
  }

  @Test
  void columnsThatBelongTogetherAreShuffledTogether() {
    Model either = features -> 1 / (1 + Math.exp(-features[0] + features[1]));
    double[] loss = Permutation.importance(either, sample(), new int[] {0, 0, 2, 3}, 1);
    assertThat(loss[0]).isEqualTo(loss[1]).isGreaterThan(0.15);
  }

  @Test
  void shapValuesAddUpToTheLogOdds() {
    Sample train = Planted.sample(4_000, 1);
    Learned learned = new Logistic().learn(train, Planted.sample(4_000, 2), Progress.NONE);
    // Mean size of a standard normal is sqrt(2/π), the weight of the first column 0.8.
    assertThat(learned.shap()[0]).isCloseTo(0.8 * Math.sqrt(2 / Math.PI), within(0.06));
    TreeOptions options = new TreeOptions(150, 20, 3, 0.1, 5, 1, 1);
    Learned trees = new BoostedTrees(options).learn(train, Planted.sample(4_000, 2), Progress.NONE);
    assertThat(trees.shap()[0]).isCloseTo(0.8 * Math.sqrt(2 / Math.PI), within(0.12));
    assertThat(trees.shap()[2]).isLessThan(0.1);
  }
}
