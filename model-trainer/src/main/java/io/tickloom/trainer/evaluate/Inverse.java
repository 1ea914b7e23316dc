package io.tickloom.trainer.evaluate;

/** The inverse of a correlation matrix, by Gauss and Jordan with a small ridge. */
final class Inverse {
  /** Columns that say the same don't make the matrix singular. */
  private static final double RIDGE = 1e-9;

  private Inverse() {}

  /**
   * Turns sums of products into correlations and inverts them.
   *
   * @param products upper triangle of centred sums of products; a series that does not vary is
   *     taken for one that goes with nobody
   */
  static double[][] ofCorrelation(double[][] products) {
    int n = products.length;
    double[][] a = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double scale = Math.sqrt(products[i][i] * products[j][j]);
        double product = products[Math.min(i, j)][Math.max(i, j)];
        a[i][j] = i == j ? 1 + RIDGE : scale > 0 ? product / scale : 0;
      }
      a[i][n + i] = 1;
    }
    for (int pivot = 0; pivot < n; pivot++) {
      double by = a[pivot][pivot];
      for (int j = 0; j < 2 * n; j++) {
        a[pivot][j] /= by;
      }
      for (int i = 0; i < n; i++) {
        double factor = a[i][pivot];
        if (i != pivot && factor != 0) {
          for (int j = 0; j < 2 * n; j++) {
            a[i][j] -= factor * a[pivot][j];
          }
        }
      }
    }
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], n, inverse[i], 0, n);
    }
    return inverse;
  }
}
