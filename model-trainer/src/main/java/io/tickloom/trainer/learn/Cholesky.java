package io.tickloom.trainer.learn;

/** Solves A·x = b for a symmetric positive definite A by its Cholesky factor. */
final class Cholesky {
  private final double[][] factor;

  /**
   * @param a lower triangle of A; overwritten by the factor
   * @throws IllegalArgumentException if A is not positive definite
   */
  Cholesky(double[][] a) {
    factor = a;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        if (i == j) {
          if (!(sum > 0)) {
            throw new IllegalArgumentException("pivot %d is %s, not above 0".formatted(i, sum));
          }
          a[i][i] = Math.sqrt(sum);
        } else {
          a[i][j] = sum / a[j][j];
        }
      }
    }
  }

  /** The solution for one right side. */
  double[] solve(double[] b) {
    int n = factor.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }
}
