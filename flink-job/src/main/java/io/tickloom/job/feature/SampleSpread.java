package io.tickloom.job.feature;

/**
 * Count, mean and spread of the defined values among evenly spaced samples, by doubling.
 *
 * <p>NaN is no value. Merged as in {@link Moments}: samples that are all the same have a spread of
 * 0 exactly.
 */
public final class SampleSpread {
  private final int[] count;
  private final double[] mean;
  private final double[] squares;

  private SampleSpread(int length) {
    count = new int[length];
    mean = new double[length];
    squares = new double[length];
  }

  /**
   * The spread of the samples at each place p, p − stride, p − 2 strides, and so on; only where
   * there are so many.
   */
  public static SampleSpread of(double[] values, int stride, int samples) {
    SampleSpread level = single(values);
    SampleSpread out = new SampleSpread(values.length);
    int behind = 0;
    for (int k = 0; 1 << k <= samples; k++) {
      int size = 1 << k;
      if (k > 0) {
        level = level.doubled(stride * (size >> 1));
      }
      if ((samples & size) != 0) {
        for (int p = stride * (behind + size - 1); p < values.length; p++) {
          out.join(p, level, p - stride * behind);
        }
        behind += size;
      }
    }
    return out;
  }

  private static SampleSpread single(double[] values) {
    SampleSpread out = new SampleSpread(values.length);
    for (int p = 0; p < values.length; p++) {
      if (!Double.isNaN(values[p])) {
        out.count[p] = 1;
        out.mean[p] = values[p];
      }
    }
    return out;
  }

  private SampleSpread doubled(int distance) {
    SampleSpread out = new SampleSpread(count.length);
    for (int p = distance; p < count.length; p++) {
      out.join(p, this, p);
      out.join(p, this, p - distance);
    }
    return out;
  }

  private void join(int to, SampleSpread older, int from) {
    int more = older.count[from];
    if (more == 0) {
      return;
    }
    int known = count[to];
    double share = more / (double) (known + more);
    double delta = older.mean[from] - mean[to];
    count[to] = known + more;
    mean[to] = known == 0 ? older.mean[from] : mean[to] + delta * share;
    squares[to] += older.squares[from] + delta * delta * (known * share);
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
