package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.evaluate.Judged;

/**
 * Fits Platt's correction by Newton steps with the fixed upper bound of the Hessian (Böhning and
 * Lindsay 1988): each step climbs, so it can't overshoot as Newton's own does on bad probabilities.
 */
public final class Platt {
  private static final int MOST_STEPS = 500;
  private static final double SMALL_STEP = 1e-8;

  /** A prior of so many rows for changing nothing: a short validation part proves little. */
  private static final double PRIOR_ROWS = 50;

  /** p·(1 − p) is never more. */
  private static final double HIGHEST_WEIGHT = 0.25;

  private Platt() {}

  /**
   * The correction that makes what came most likely.
   *
   * @param judged predictions on rows that the model did not learn from
   * @return none where the probabilities run against what came
   */
  public static Calibration fit(Judged judged) {
    int n = judged.size();
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = Calibration.logOdds(judged.probability()[i]);
    }
    double intercept = 0;
    double slope = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double g0 = -PRIOR_ROWS * intercept;
      double g1 = -PRIOR_ROWS * (slope - 1);
      double h00 = PRIOR_ROWS;
      double h01 = 0;
      double h11 = PRIOR_ROWS;
      for (int i = 0; i < n; i++) {
        double p = 1 / (1 + Math.exp(-intercept - slope * x[i]));
        double error = (judged.up()[i] ? 1 : 0) - p;

        g0 += error;
        g1 += error * x[i];
        h00 += HIGHEST_WEIGHT;
        h01 += HIGHEST_WEIGHT * x[i];
        h11 += HIGHEST_WEIGHT * x[i] * x[i];
      }
      double determinant = h00 * h11 - h01 * h01;
      double d0 = (h11 * g0 - h01 * g1) / determinant;
      double d1 = (h00 * g1 - h01 * g0) / determinant;
      intercept += d0;
      slope += d1;
      if (Math.abs(d0) + Math.abs(d1) < SMALL_STEP) {
        break;
      }
    }
    return slope > 0 && Double.isFinite(slope) && Double.isFinite(intercept)
        ? new Calibration(intercept, slope)
        : Calibration.NONE;
  }
}
