package io.tickloom.job.oracle.family;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Moments of samples, in two passes: means first, then products of what is left. */
final class Statistics {
  private Statistics() {}

  static double mean(double[] x) {
    return Arrays.stream(x).sum() / x.length;
  }

  /** Whether all are the same, so that there is no variance whatever rounding says. */
  static boolean isConstant(double[] x) {
    return Arrays.stream(x).allMatch(value -> value == x[0]);
  }

  /** Population standard deviation: divided by n. */
  static double deviation(double[] x) {
    return isConstant(x) ? 0 : Math.sqrt(covariance(x, x));
  }

  /** Population covariance: divided by n. */
  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY)).sum()
        / x.length;
  }

  /** Undefined where either has no variance. */
  static double correlation(double[] x, double[] y) {
    if (isConstant(x) || isConstant(y)) {
      return Double.NaN;
    }
    return covariance(x, y) / Math.sqrt(covariance(x, x)) / Math.sqrt(covariance(y, y));
  }

  /** Slope of y on x by least squares with intercept; undefined where x has no variance. */
  static double slope(double[] x, double[] y) {
    return isConstant(x) ? Double.NaN : covariance(x, y) / covariance(x, x);
  }

  /** Lag 1, one mean for all, n - 1 products over n squares; undefined without variance. */
  static double autocorrelation(double[] x) {
    if (isConstant(x)) {
      return Double.NaN;
    }
    double mean = mean(x);
    double products =
        IntStream.range(1, x.length).mapToDouble(i -> (x[i] - mean) * (x[i - 1] - mean)).sum();
    double squares = Arrays.stream(x).map(value -> (value - mean) * (value - mean)).sum();
    return products / squares;
  }
}
