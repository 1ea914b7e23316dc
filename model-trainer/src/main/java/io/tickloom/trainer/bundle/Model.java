package io.tickloom.trainer.bundle;

/** Anything that turns one row of features into the probability of up. Safe for several threads. */
public interface Model {

  /**
   * The probability that the price goes up, 0 to 1.
   *
   * @param features the model's features in the model's order; NaN where undefined
   */
  double probability(float[] features);
}
