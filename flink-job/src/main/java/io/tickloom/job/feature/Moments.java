package io.tickloom.job.feature;

/**
 * Means and centred sums of products of two series over one window before each row.
 *
 * <p>The centred sum of a series that is constant in the window is 0 exactly, and of any other
 * above 0.
 *
 * @param count seconds of the window
 * @param meanX mean of x
 * @param meanY mean of y
 * @param xx sum of (x - mean)^2
 * @param xy sum of (x - mean)(y - mean)
 * @param yy sum of (y - mean)^2
 */
public record Moments(
    int count, double[] meanX, double[] meanY, double[] xx, double[] xy, double[] yy) {
  Moments(int count, int length) {
    this(
        count,
        new double[length],
        new double[length],
        new double[length],
        new double[length],
        new double[length]);
  }

  /** Least-squares slope, with intercept, of y on x; NaN where x is constant. */
  public double slope(int i) {
    return xx[i] > 0 ? xy[i] / xx[i] : Double.NaN;
  }

  /** Pearson's correlation of x and y; NaN where one of them is constant. */
  public double correlation(int i) {
    double scale = Math.sqrt(xx[i]) * Math.sqrt(yy[i]);
    return scale > 0 ? Math.max(-1, Math.min(1, xy[i] / scale)) : Double.NaN;
  }

  /**
   * Joins the moments of {@code older} at {@code from} to those at {@code to}, which cover {@code
   * known} seconds.
   *
   * <p>Chan, Golub and LeVeque 1979: nothing near-equal is subtracted.
   */
  void join(int to, int known, Moments older, int from) {
    if (known == 0) {
      copy(to, older, from);
      return;
    }
    double share = older.count / (double) (known + older.count);
    double weight = known * share;
    double x = older.meanX[from] - meanX[to];
    double y = older.meanY[from] - meanY[to];
    meanX[to] += x * share;
    meanY[to] += y * share;
    xx[to] += older.xx[from] + x * x * weight;
    xy[to] += older.xy[from] + x * y * weight;
    yy[to] += older.yy[from] + y * y * weight;
  }

  private void copy(int to, Moments other, int from) {
    meanX[to] = other.meanX[from];
    meanY[to] = other.meanY[from];
    xx[to] = other.xx[from];
    xy[to] = other.xy[from];
    yy[to] = other.yy[from];
  }
}
