package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.table.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

final class BoostedTreesTest {
  private static final Sample TRAIN = Planted.sample(5_000, 1);
  private static final Sample VALIDATION = Planted.sample(2_000, 2);
  private static final TreeOptions OPTIONS = new TreeOptions(60, 20, 4, 0.1, 5, 2, 1);
  private static final Learned LEARNED =
      new BoostedTrees(OPTIONS).learn(TRAIN, VALIDATION, Progress.NONE);

  private static float[] row(int i) {
    float[] row = new float[3];
    for (int c = 0; c < 3; c++) {
      row[c] = VALIDATION.rows().feature(c)[i];
    }
    return row;
  }

  @Test
  void ourWalkThroughTheTreesIsXgboostsBitForBit() throws XGBoostError, IOException {
    Booster booster = XGBoost.loadModel(new ByteArrayInputStream(LEARNED.bytes()));
    float[][] expected = booster.predict(Matrix.of(VALIDATION));
    int equal = 0;
    for (int i = 0; i < VALIDATION.size(); i++) {
      float ours = (float) LEARNED.model().probability(row(i));
      assertThat(Math.abs(ours - expected[i][1])).isLessThanOrEqualTo(Math.ulp(ours));
      equal += ours == expected[i][1] ? 1 : 0;
    }
    // The C library's expf may round its last bit the other way now and then.
    assertThat(equal).isGreaterThanOrEqualTo(VALIDATION.size() * 999 / 1000);
  }

  @Test
  void tribuosModelSaysTheSame() {
    Model<Label> tribuo = LEARNED.tribuo().orElseThrow();
    for (int i = 0; i < 200; i++) {
      float[] row = row(i);
      List<Feature> features = new ArrayList<>();
      for (int c = 0; c < 3; c++) {
        if (!Float.isNaN(row[c])) {
          features.add(new Feature("f" + c, row[c]));
        }
      }
      double up =
          tribuo
              .predict(new ArrayExample<>(new Label("up"), features))
              .getOutputScores()
              .get("up")
              .getScore();
      assertThat(LEARNED.model().probability(row)).isCloseTo(up, within(1e-6));
    }
  }

  @Test
  void theSameRowsAndSeedGiveTheSameBytes() {
    Learned again = new BoostedTrees(OPTIONS).learn(TRAIN, VALIDATION, Progress.NONE);
    assertThat(again.bytes()).isEqualTo(LEARNED.bytes());
  }

  @Test
  void growingAgainOnTheSameRowsIsNotTouchedByWhatWasGrownBetween() {
    TreeOptions other = new TreeOptions(10, 5, 2, 0.3, 50, 0.5, 0.7, 10, 2, 1);
    try (Grower grower = new Grower(TRAIN, VALIDATION);
        Grown first = grower.grow(OPTIONS, Progress.NONE);
        Grown between = grower.grow(other, Progress.NONE);
        Grown again = grower.grow(OPTIONS, Progress.NONE)) {
      assertThat(again.probabilities()).isEqualTo(first.probabilities());
      assertThat(again.rounds()).isEqualTo(first.rounds());
      assertThat(between.probabilities()).isNotEqualTo(first.probabilities());
      for (int i = 0; i < 100; i++) {
        assertThat(first.probabilities()[i])
            .isCloseTo(LEARNED.model().probability(row(i)), within(1e-6));
      }
    }
  }

  @Test
  void whatMadeTheClassCountsMost() {
    assertThat(LEARNED.importance()[0]).isGreaterThan(LEARNED.importance()[1]);
    assertThat(LEARNED.importance()[1]).isGreaterThan(LEARNED.importance()[2]);
    assertThat(LEARNED.importance()[0] + LEARNED.importance()[1] + LEARNED.importance()[2])
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void stopsWhereTheValidationNoLongerGains() {
    TreeOptions greedy = new TreeOptions(400, 5, 8, 0.5, 0, 2, 1);
    Learned learned = new BoostedTrees(greedy).learn(TRAIN, VALIDATION, Progress.NONE);
    double best = learned.facts().get("rounds");
    assertThat(learned.facts().get("rounds_tried")).isEqualTo(best + 5);
    assertThat(best).isLessThan(100);
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertThatThrownBy(() -> new TreeOptions(0, 1, 6, 0.1, 0, 2, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--rounds 0 must be 1 to 10000");
    assertThatThrownBy(() -> new TreeOptions(1, 1, 6, 1.5, 0, 2, 1))
        .hasMessage("--rate 1.5 must be above 0 and at most 1");
  }
}
