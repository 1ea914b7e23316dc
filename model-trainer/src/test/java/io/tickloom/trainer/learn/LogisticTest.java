package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.trainer.bundle.Linear;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LogisticTest {
  private static final Sample TRAIN = Planted.sample(60_000, 1);

  private static Linear learn(Sample train) {
    return (Linear) new Logistic().learn(train, train, Progress.NONE).model();
  }

  @Test
  void findsTheLawThatMadeTheRows() {
    Linear linear = learn(TRAIN);
    assertThat(linear.bias()).isCloseTo(Planted.BIAS, within(0.03));
    assertThat(linear.weight()[0]).isCloseTo(Planted.FIRST, within(0.04));
    assertThat(linear.weight()[1]).isCloseTo(Planted.SECOND, within(0.04));
    assertThat(linear.weight()[2]).isCloseTo(0, within(0.03));
    assertThat(linear.absence()[1]).isCloseTo(Planted.ABSENT, within(0.1));
    assertThat(linear.absence()[0]).isZero();
  }

  @Test
  void standsWhereTheLikelihoodIsFlat() {
    Linear linear = learn(TRAIN);
    double slope = 0;
    double bias = 0;
    float[] row = new float[3];
    for (int i = 0; i < TRAIN.size(); i++) {
      for (int c = 0; c < 3; c++) {
        row[c] = TRAIN.rows().feature(c)[i];
      }
      double error = TRAIN.target()[i] - linear.probability(row);
      bias += error;
      slope += error * linear.standardised(row[0], 0);
    }
    assertThat(bias).isCloseTo(0, within(0.5));
    assertThat(slope - linear.weight()[0]).isCloseTo(0, within(0.5)); // a ridge of 1
  }

  @Test
  void lookScalesUpOnTrainingRowsOnly() {
    Sample train = Planted.sample(500, 2);
    Learned one = new Logistic().learn(train, Planted.sample(400, 3), Progress.NONE);
    Learned two = new Logistic().learn(train, Planted.sample(300, 4), Progress.NONE);
    assertThat(one.bytes()).isEqualTo(two.bytes());
  }

  @Test
  void isReadBackAsItWasWritten() throws IOException {
    Linear linear = learn(Planted.sample(500, 5));
    Linear back = Linear.parse(linear.toJson());
    float[] row = {2, Float.NaN, 1e9f};
    assertThat(back.probability(row)).isEqualTo(linear.probability(row));
  }

  @Test
  void columnsThatSayTheSameDoNoHarm() {
    Sample sample = Planted.sample(5_000, 6).through(new int[] {0, 0, 2});
    Linear linear = learn(sample);
    assertThat(linear.weight()[0]).isCloseTo(linear.weight()[1], within(1e-6)).isBetween(0.3, 0.5);
  }
}
