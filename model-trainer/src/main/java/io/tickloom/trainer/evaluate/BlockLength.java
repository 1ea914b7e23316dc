package io.tickloom.trainer.evaluate;

/**
 * The mean block of a stationary bootstrap that the data ask for: the rule of Politis and White
 * (2004), as corrected by Patton, Politis and White (2009).
 */
public final class BlockLength {
  private static final double SIGNIFICANCE = 2;
  private static final int LEAST_QUIET_LAGS = 5;

  private BlockLength() {}

  /**
   * The mean block with the least error of the variance of the mean.
   *
   * @param values a series in time order: what each row adds to the figure
   * @return rows, at least 1; at most three roots of the length, and a third of it
   */
  public static double of(double[] values) {
    int n = values.length;
    double most = Math.max(1, Math.ceil(Math.min(3 * Math.sqrt(n), n / 3.0)));
    int quiet = Math.max(LEAST_QUIET_LAGS, (int) Math.ceil(Math.sqrt(Math.log10(Math.max(n, 10)))));
    int longest = (int) Math.ceil(Math.sqrt(n)) + quiet;
    if (longest >= n) {
      return most;
    }
    double[] covariance = Autocovariance.of(values, Math.min(n - 1, 2 * longest));
    if (!(covariance[0] > 0)) {
      return 1;
    }
    int window = 2 * Math.max(1, lastLoudLag(covariance, n, quiet, longest));
    double sum = covariance[0];
    double moment = 0;
    for (int lag = 1; lag <= Math.min(window, covariance.length - 1); lag++) {
      double weight = Math.min(1, 2 * (1 - lag / (double) window));
      sum += 2 * weight * covariance[lag];
      moment += 2 * weight * lag * covariance[lag];
    }
    double length = Math.cbrt(moment * moment / (sum * sum) * n);
    return Double.isFinite(length) ? Math.max(1, Math.min(most, length)) : most;
  }

  /** The lag after which the correlations of so many lags can't be told from 0. */
  private static int lastLoudLag(double[] covariance, int n, int quiet, int longest) {
    double limit = SIGNIFICANCE * Math.sqrt(Math.log10(n) / n) * covariance[0];
    int silent = 0;
    for (int lag = 1; lag < covariance.length && lag <= longest; lag++) {
      silent = Math.abs(covariance[lag]) < limit ? silent + 1 : 0;
      if (silent == quiet) {
        return lag - quiet;
      }
    }
    return longest;
  }
}
