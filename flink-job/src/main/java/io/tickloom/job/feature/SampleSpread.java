package io.tickloom.job.feature;

/**
 * Count, mean and spread of the defined values in a window of samples at each place.
 *
 * <p>NaN is no value. Merged as in {@link Moments}: samples that are all the same have a spread of
 * 0 exactly.
 */
public final class SampleSpread {
  private final int[] count;
  private final double[] mean;
  private final double[] squares;

  SampleSpread(int places) {
    count = new int[places];
    mean = new double[places];
    squares = new double[places];
  }

  /** Adds one value to place {@code p}; NaN is none. */
  void add(int p, double value) {
    if (!Double.isNaN(value)) {
      join(p, 1, value, 0);
    }
  }

  /** Adds what {@code other} holds at place {@code from} to place {@code p}. */
  void join(int p, SampleSpread other, int from) {
    if (other.count[from] > 0) {
      join(p, other.count[from], other.mean[from], other.squares[from]);
    }
  }

  private void join(int p, int moreCount, double moreMean, double moreSquares) {
    int known = count[p];
    double share = moreCount / (double) (known + moreCount);
    double delta = moreMean - mean[p];
    count[p] = known + moreCount;
    mean[p] = known == 0 ? moreMean : mean[p] + delta * share;
    squares[p] += moreSquares + delta * delta * (known * share);
  }

  /** Forgets what place {@code p} holds. */
  void clear(int p) {
    count[p] = 0;
    mean[p] = 0;
    squares[p] = 0;
  }

  int places() {
    return count.length;
  }

  /** Number of defined samples at place {@code p}. */
  public int count(int p) {
    return count[p];
  }

  /** Their mean. */
  public double mean(int p) {
    return mean[p];
  }

  /** Their population standard deviation, NaN of fewer than two. */
  public double deviation(int p) {
    return count[p] < 2 ? Double.NaN : Math.sqrt(squares[p] / count[p]);
  }
}
