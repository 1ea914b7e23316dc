package io.tickloom.trainer.bundle;

import java.util.Arrays;

/**
 * How far the latest values of a feature have moved from those that its model learnt from: the
 * population stability index, the sum over the bins of (q − p)·ln(q/p), p a bin's share of the
 * training rows and q that of the latest rows (Siddiqi 2006; it is the symmetric divergence of
 * Jeffreys 1946). The bin of undefined values counts as any other. Shares are smoothed after
 * Laplace, (count + 1)/(rows + bins), so an empty bin is no infinite surprise.
 *
 * <p>It has no unit and is 0 or more. By custom below 0.1 is calm and above 0.25 a shift. From n
 * training rows and m independent latest ones of the same market it comes to about (bins − 1)·(1/n
 * + 1/m) (Yurdakul and Naranjo 2020). Rows a few seconds apart are not independent and a slow
 * feature stays in a bin for hours, so the window should hold a day or more.
 *
 * <p>Takes a byte a row of the window, allocates nothing after that. Not safe for several threads.
 */
public final class DriftWindow {
  private final DriftBins reference;
  private final byte[] latest;
  private final long[] counts;
  private long seen;

  /**
   * @param rows how many of the latest rows count
   * @throws IllegalArgumentException if that is below 1, or there are more bins than a byte tells
   */
  public DriftWindow(DriftBins reference, int rows) {
    if (rows < 1 || reference.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s: window of %d rows and %d bins; at least 1 row and at most %d bins"
              .formatted(reference.name(), rows, reference.size(), Byte.MAX_VALUE));
    }
    this.reference = reference;
    latest = new byte[rows];
    counts = new long[reference.size()];
  }

  /** Takes the next row's value; the oldest leaves a full window. */
  public void add(double value) {
    int place = (int) (seen % latest.length);
    if (seen >= latest.length) {
      counts[latest[place]]--;
    }
    int bin = reference.bin(value);
    latest[place] = (byte) bin;
    counts[bin]++;
    seen++;
  }

  /** How many rows are in the window. */
  public int rows() {
    return (int) Math.min(seen, latest.length);
  }

  /** Forgets all rows. */
  public void clear() {
    Arrays.fill(counts, 0);
    seen = 0;
  }

  /** The population stability index, 0 or more; NaN before the first row. */
  public double index() {
    if (seen == 0) {
      return Double.NaN;
    }
    double index = 0;
    int bins = reference.size();
    for (int bin = 0; bin < bins; bin++) {
      double p = (reference.count(bin) + 1.0) / (reference.rows() + bins);
      double q = (counts[bin] + 1.0) / (rows() + bins);
      index += (q - p) * StrictMath.log(q / p);
    }
    return index;
  }
}
