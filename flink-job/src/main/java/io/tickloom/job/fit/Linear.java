package io.tickloom.job.fit;

/** Small systems of linear equations. */
final class Linear {
  private static final double SINGULAR = 1e-12;

  private Linear() {}

  /**
   * X of A X = B by elimination with partial pivoting; writes over both.
   *
   * @throws ArithmeticException where A is singular
   */
  static double[][] solve(double[][] a, double[][] b) {
    int n = a.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
      }
      if (Math.abs(a[pivot][column]) < SINGULAR) {
        throw new ArithmeticException("singular");
      }
      swap(a, pivot, column);
      swap(b, pivot, column);
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : a[row][column] / a[column][column];
        if (factor != 0) {
          subtract(a[row], a[column], factor);
          subtract(b[row], b[column], factor);
        }
      }
    }
    for (int row = 0; row < n; row++) {
      for (int c = 0; c < b[row].length; c++) {
        b[row][c] /= a[row][row];
      }
    }
    return b;
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] kept = rows[one];
    rows[one] = rows[other];
    rows[other] = kept;
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int c = 0; c < from.length; c++) {
      from[c] -= factor * row[c];
    }
  }
}
