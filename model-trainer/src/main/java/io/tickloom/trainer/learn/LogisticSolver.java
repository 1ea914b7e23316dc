package io.tickloom.trainer.learn;

import java.util.stream.IntStream;

/**
 * Ridge-penalised logistic regression by Newton steps with a fixed upper bound of the Hessian,
 * X'X/4, factored once (Böhning and Lindsay 1988): each step climbs, and costs one pass over the
 * rows. The rows are cut in a fixed number of parts whose sums are added in order, so the bits
 * don't depend on the number of threads.
 */
final class LogisticSolver {
  private static final int PARTS = 8;
  private static final int MOST_STEPS = 200;
  private static final double SMALL_STEP = 1e-6;

  private final Standardiser regressors;
  private final Sample train;
  private final double ridge;
  private final int width;
  private int steps;

  /**
   * @param ridge penalty on the square of each weight but the bias, in rows
   */
  LogisticSolver(Standardiser regressors, Sample train, double ridge) {
    this.regressors = regressors;
    this.train = train;
    this.ridge = ridge;
    this.width = regressors.width();
  }

  /** The weights that maximise the penalised likelihood, the bias last. */
  double[] solve(Progress progress) {
    Cholesky bound = new Cholesky(bound());
    double[] weights = new double[width];
    double largest = Double.POSITIVE_INFINITY;
    while (steps < MOST_STEPS && largest > SMALL_STEP) {
      double[] step = bound.solve(gradient(weights));
      largest = 0;
      for (int j = 0; j < width; j++) {
        weights[j] += step[j];
        largest = Math.max(largest, Math.abs(step[j]));
      }
      progress.step(++steps, MOST_STEPS);
    }
    return weights;
  }

  /** How many steps it took. */
  int steps() {
    return steps;
  }

  private double[][] bound() {
    double[][][] parts = new double[PARTS][][];
    IntStream.range(0, PARTS).parallel().forEach(p -> parts[p] = squares(p));
    double[][] sum = parts[0];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j <= i; j++) {
        for (int p = 1; p < PARTS; p++) {
          sum[i][j] += parts[p][i][j];
        }
        sum[i][j] /= 4;
      }
      sum[i][i] += i < width - 1 ? ridge : 0;
    }
    return sum;
  }

  /** Lower triangle of X'X over one part. */
  private double[][] squares(int part) {
    double[][] sum = new double[width][];
    for (int i = 0; i < width; i++) {
      sum[i] = new double[i + 1];
    }
    double[] x = new double[width];
    for (int m = from(part); m < from(part + 1); m++) {
      regressors.write(train.members()[m], x, 0);
      for (int i = 0; i < width; i++) {
        addScaled(sum[i], train.weight()[m] * x[i], x);
      }
    }
    return sum;
  }

  private static void addScaled(double[] sum, double factor, double[] x) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * x[j];
    }
  }

  private double[] gradient(double[] weights) {
    double[][] parts = new double[PARTS][];
    IntStream.range(0, PARTS).parallel().forEach(p -> parts[p] = gradient(p, weights));
    double[] sum = parts[0];
    for (int j = 0; j < width; j++) {
      for (int p = 1; p < PARTS; p++) {
        sum[j] += parts[p][j];
      }
      sum[j] -= j < width - 1 ? ridge * weights[j] : 0;
    }
    return sum;
  }

  private double[] gradient(int part, double[] weights) {
    double[] sum = new double[width];
    double[] x = new double[width];
    for (int m = from(part); m < from(part + 1); m++) {
      regressors.write(train.members()[m], x, 0);
      double z = 0;
      for (int j = 0; j < width; j++) {
        z += weights[j] * x[j];
      }
      double error = train.target()[m] - 1 / (1 + Math.exp(-z));
      addScaled(sum, train.weight()[m] * error, x);
    }
    return sum;
  }

  private int from(int part) {
    return (int) ((long) train.size() * part / PARTS);
  }
}
