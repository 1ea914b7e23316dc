package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Logistic regression on standardised features: 1/(1+exp(−z)), z the bias plus, for each feature,
 * weight times (value − mean)/deviation held within ±clip, or the weight of its absence where it is
 * NaN.
 *
 * @param bias the constant term
 * @param clip how many deviations a value may lie from the mean
 * @param mean mean of each feature on the training rows
 * @param deviation standard deviation of each feature on the training rows, above 0
 * @param weight weight of each standardised feature
 * @param absence what a NaN adds, for each feature
 */
@SuppressWarnings("ArrayRecordComponent") // read only here, written to JSON as they are
public record Linear(
    double bias, double clip, double[] mean, double[] deviation, double[] weight, double[] absence)
    implements Model {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public Linear {
    int n = weight.length;
    if (mean.length != n || deviation.length != n || absence.length != n) {
      throw new IllegalArgumentException(
          "mean %d, deviation %d, weight %d, absence %d must be equally many"
              .formatted(mean.length, deviation.length, n, absence.length));
    }
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IOException if it is something else
   */
  public static Linear parse(byte[] json) throws IOException {
    return JSON.readValue(json, Linear.class);
  }

  /** This as JSON. */
  public byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of numbers is always JSON", e);
    }
  }

  @Override
  public double probability(float[] features) {
    double z = bias;
    for (int f = 0; f < weight.length; f++) {
      float x = features[f];
      z += Float.isNaN(x) ? absence[f] : weight[f] * standardised(x, f);
    }
    return 1 / (1 + StrictMath.exp(-z));
  }

  /** A feature's value in deviations from its mean, held within ±clip. */
  public double standardised(float x, int feature) {
    return Math.max(-clip, Math.min(clip, (x - mean[feature]) / deviation[feature]));
  }
}
