package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.Random;
import java.util.stream.IntStream;

/** Rows whose class follows a known law: logit = bias + weights·x, some values absent. */
final class Planted {
  static final double BIAS = 0.2;
  static final double FIRST = 0.8;
  static final double SECOND = -0.5;
  static final double ABSENT = 0.6;

  private Planted() {}

  /** Three features: two of the law (the second absent in one row of ten), one of noise. */
  static Sample sample(int n, long seed) {
    Random random = new Random(seed);
    float[][] features = new float[3][n];
    float[] target = new float[n];
    for (int i = 0; i < n; i++) {
      features[0][i] = (float) (3 + 2 * random.nextGaussian());
      features[1][i] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
      features[2][i] = (float) random.nextGaussian();
      double z = BIAS + FIRST * (features[0][i] - 3) / 2;
      z += Float.isNaN(features[1][i]) ? ABSENT : SECOND * features[1][i];
      target[i] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
    }
    Rows rows = TestTables.rows(TestTables.seconds(0, n), features);
    return new Sample(rows, new int[] {0, 1, 2}, IntStream.range(0, n).toArray(), target);
  }
}
