package io.tickloom.trainer.learn;

import io.tickloom.trainer.bundle.Calibration;
import io.tickloom.trainer.bundle.Stack;

/** A logistic regression on two log odds. */
final class Combiner {
  private static final int MOST_STEPS = 500;
  private static final double SMALL_STEP = 1e-9;

  /** A prior of so many rows for taking the mean of both. */
  private static final double PRIOR_ROWS = 50;

  private static final double[] PRIOR = {0, 0.5, 0.5};

  private Combiner() {}

  /** The weights that make what came most likely; rows without a prediction are left out. */
  static Stack.Weights fit(double[] trees, double[] logistic, Sample sample) {
    double[] w = PRIOR.clone();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[w.length];
      double[][] bound = new double[w.length][];
      for (int j = 0; j < w.length; j++) {
        bound[j] = new double[j + 1];
        bound[j][j] = PRIOR_ROWS;
        gradient[j] = -PRIOR_ROWS * (w[j] - PRIOR[j]);
      }
      for (int i = 0; i < trees.length; i++) {
        if (!Double.isNaN(trees[i]) && !Double.isNaN(logistic[i])) {
          double[] x = {1, Calibration.logOdds(trees[i]), Calibration.logOdds(logistic[i])};
          add(x, w, sample.target()[i], sample.weight()[i], gradient, bound);
        }
      }
      double[] change = new Cholesky(bound).solve(gradient);
      double largest = 0;
      for (int j = 0; j < w.length; j++) {
        w[j] += change[j];
        largest = Math.max(largest, Math.abs(change[j]));
      }
      if (largest < SMALL_STEP) {
        break;
      }
    }
    return new Stack.Weights(w[0], w[1], w[2]);
  }

  /** The Hessian's bound is X'X/4 (Böhning and Lindsay 1988): no step can overshoot. */
  private static void add(
      double[] x, double[] w, double target, double weight, double[] gradient, double[][] bound) {
    double z = x[0] * w[0] + x[1] * w[1] + x[2] * w[2];
    double error = weight * (target - 1 / (1 + StrictMath.exp(-z)));
    for (int j = 0; j < w.length; j++) {
      gradient[j] += error * x[j];
      for (int k = 0; k <= j; k++) {
        bound[j][k] += weight / 4 * x[j] * x[k];
      }
    }
  }
}
