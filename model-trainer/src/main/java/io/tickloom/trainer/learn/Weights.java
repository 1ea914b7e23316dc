package io.tickloom.trainer.learn;

import java.util.Arrays;

/** How much each row of a sample counts. All weights come out with mean 1. */
public final class Weights {
  private static final double DAY_SECONDS = 86_400;

  private Weights() {}

  /** Each counts once. */
  public static float[] even(int n) {
    float[] weights = new float[n];
    Arrays.fill(weights, 1);
    return weights;
  }

  /**
   * A row counts half as much as one that is a half-life younger.
   *
   * @param sample rows whose weights are multiplied
   * @param halfLifeDays above 0
   */
  public static Sample recent(Sample sample, double halfLifeDays) {
    float[] weights = sample.weight().clone();
    long last = 0;
    for (int member : sample.members()) {
      last = Math.max(last, sample.rows().second(member));
    }
    for (int i = 0; i < weights.length; i++) {
      double days = (last - sample.rows().second(sample.members()[i])) / DAY_SECONDS;
      weights[i] *= (float) StrictMath.pow(0.5, days / halfLifeDays);
    }
    return sample.weighted(meanOne(weights));
  }

  /** Both classes count as much in sum. */
  public static Sample balanced(Sample sample) {
    double[] sums = new double[2];
    for (int i = 0; i < sample.size(); i++) {
      sums[sample.target()[i] > 0 ? 1 : 0] += sample.weight()[i];
    }
    float[] weights = sample.weight().clone();
    double half = (sums[0] + sums[1]) / 2;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= (float) (half / sums[sample.target()[i] > 0 ? 1 : 0]);
    }
    return sample.weighted(meanOne(weights));
  }

  /**
   * Each row's weight times a factor of its own.
   *
   * @param factor for each member, above 0
   */
  public static Sample times(Sample sample, float[] factor) {
    float[] weights = sample.weight().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor[i];
    }
    return sample.weighted(meanOne(weights));
  }

  private static float[] meanOne(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (weights[i] * weights.length / sum);
    }
    return weights;
  }
}
