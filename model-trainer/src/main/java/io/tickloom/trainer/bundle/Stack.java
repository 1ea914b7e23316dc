package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Trees and logistic regression together: a logistic regression on the log odds that both give.
 *
 * @param trees the one
 * @param logistic the other
 * @param weights how they count
 */
public record Stack(Model trees, Model logistic, Weights weights) implements Model {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * How the members count.
   *
   * @param bias constant term
   * @param trees weight of the trees' log odds
   * @param logistic weight of the logistic regression's log odds
   */
  public record Weights(double bias, double trees, double logistic) {

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws IOException if it is something else
     */
    public static Weights parse(byte[] json) throws IOException {
      return JSON.readValue(json, Weights.class);
    }

    /** This as JSON. */
    public byte[] toJson() {
      try {
        return JSON.writeValueAsBytes(this);
      } catch (IOException e) {
        throw new UncheckedIOException("a record of numbers is always JSON", e);
      }
    }
  }

  @Override
  public double probability(float[] features) {
    double z =
        weights.bias
            + weights.trees * Calibration.logOdds(trees.probability(features))
            + weights.logistic * Calibration.logOdds(logistic.probability(features));
    return 1 / (1 + StrictMath.exp(-z));
  }
}
