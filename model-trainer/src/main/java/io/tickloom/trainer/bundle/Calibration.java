package io.tickloom.trainer.bundle;

/**
 * Platt's correction of a probability (Platt 1999): its log odds times a slope plus an intercept,
 * fitted where the model did not learn. It never changes the order of probabilities.
 *
 * @param intercept added to the log odds
 * @param slope what the log odds are multiplied by, above 0
 */
public record Calibration(double intercept, double slope) {
  /** Changes nothing. */
  public static final Calibration NONE = new Calibration(0, 1);

  /** Keeps the log odds of a certain call finite. */
  private static final double LEAST = 1e-6;

  /**
   * @throws IllegalArgumentException if the slope is not above 0
   */
  public Calibration {
    if (!(slope > 0)) {
      throw new IllegalArgumentException("slope %s must be above 0".formatted(slope));
    }
  }

  /** The corrected probability, 0 to 1. */
  public double of(double probability) {
    return equals(NONE)
        ? probability
        : 1 / (1 + StrictMath.exp(-intercept - slope * logOdds(probability)));
  }

  /** Log odds of a probability held away from 0 and 1. */
  public static double logOdds(double probability) {
    double p = Math.max(LEAST, Math.min(1 - LEAST, probability));
    return StrictMath.log(p / (1 - p));
  }
}
