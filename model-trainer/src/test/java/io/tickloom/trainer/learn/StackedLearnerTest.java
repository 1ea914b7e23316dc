package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.bundle.Model;
import io.tickloom.trainer.bundle.ModelKind;
import io.tickloom.trainer.bundle.Stack;
import io.tickloom.trainer.split.Guard;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StackedLearnerTest {
  private static final Guard GUARD = new Guard(10, 20, 5);

  /** Says 1 of the rows that it learnt from or was chosen by, 0 of others; knows them by number. */
  private static final class Remembering implements Learner {
    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Learned learn(Sample train, Sample validation, Progress progress) {
      float[] known = new float[train.rows().size()];
      for (Sample seen : new Sample[] {train, validation}) {
        for (int member : seen.members()) {
          known[member] = 1;
        }
      }
      Model model = row -> known[(int) row[0]];
      return new Learned(
          ModelKind.TREES,
          new TreeMap<>(),
          model,
          train.columns(),
          new double[1],
          "",
          new double[1],
          new TreeMap<>(),
          Optional.empty());
    }
  }

  @Test
  void whatIsSaidOfARowComesFromAModelThatDidNotSeeIt() {
    int n = 1_000;
    float[] number = new float[n];
    for (int i = 0; i < n; i++) {
      number[i] = i;
    }
    Rows rows = TestTables.rows(TestTables.seconds(0, n), number);
    int[] members = IntStream.range(0, n).filter(i -> i % 3 != 0).toArray();
    float[] target = new float[members.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = members[i] % 2;
    }
    Sample train = new Sample(rows, new int[] {0}, members, target);
    double[] said = new OutOfFold(4, GUARD).probabilities(new Remembering(), train);
    assertThat(said).hasSize(members.length).containsOnly(0);
  }

  @Test
  void findsTheWeightsOfALawMadeOfTwoLogOdds() {
    Random random = new Random(1);
    int n = 40_000;
    double[] first = new double[n];
    double[] second = new double[n];
    float[] target = new float[n];
    for (int i = 0; i < n; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      first[i] = 1 / (1 + Math.exp(-a));
      second[i] = 1 / (1 + Math.exp(-b));
      target[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.2 - 0.9 * a + 0.3 * b)) ? 1 : 0;
    }
    first[5] = Double.NaN;
    Rows rows = TestTables.rows(TestTables.seconds(0, n), new float[n]);
    Sample sample = new Sample(rows, new int[] {0}, IntStream.range(0, n).toArray(), target);
    Stack.Weights weights = Combiner.fit(first, second, sample);
    assertThat(weights.bias()).isCloseTo(0.2, within(0.05));
    assertThat(weights.trees()).isCloseTo(0.9, within(0.05));
    assertThat(weights.logistic()).isCloseTo(-0.3, within(0.05));
  }

  @Test
  void aLinearLawIsLeftToTheLogisticRegression() {
    Learner trees = new BoostedTrees(new TreeOptions(40, 10, 3, 0.1, 20, 1, 1));
    Learned stack =
        new StackedLearner(trees, GUARD)
            .learn(Planted.sample(6_000, 1), Planted.sample(2_000, 2), Progress.NONE);
    assertThat(stack.facts().get("stack_weight_of_logistic"))
        .isGreaterThan(stack.facts().get("stack_weight_of_trees"));
    assertThat(stack.parts()).containsOnlyKeys("logistic.json", "stack.json", "trees.xgboost.json");
    assertThat(Arrays.stream(stack.importance()).max().orElseThrow())
        .isEqualTo(stack.importance()[0]);
  }
}
