package io.tickloom.trainer.bundle;

/**
 * How one feature lay on the rows that a model learnt from: tenths of its values, and how often it
 * was undefined.
 *
 * <p>A bin holds the values above the edge before it, up to and with its own; the last one those
 * above all edges. A value that fills more than a tenth alone has a bin of its own.
 *
 * @param name the column's name
 * @param version version of its definition
 * @param edges upper ends of all bins but the last, rising, in the feature's unit
 * @param counts how many rows each bin held, one more than edges
 * @param absent how many rows had NaN
 */
@SuppressWarnings("ArrayRecordComponent") // read only here, written to JSON as they are
public record DriftBins(String name, int version, float[] edges, long[] counts, long absent) {

  /**
   * @throws IllegalArgumentException if the edges don't rise, there is not one more count than
   *     edges, or nothing was counted
   */
  public DriftBins {
    if (counts.length != edges.length + 1) {
      throw new IllegalArgumentException(
          "%s: %d edges need %d counts, not %d"
              .formatted(name, edges.length, edges.length + 1, counts.length));
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException(
            "%s: edge %s must be above the one before it, %s"
                .formatted(name, edges[i], edges[i - 1]));
      }
    }
    if (!(rows(counts, absent) > 0)) {
      throw new IllegalArgumentException(name + ": bins of no row");
    }
  }

  private static long rows(long[] counts, long absent) {
    long rows = absent;
    for (long count : counts) {
      rows += count;
    }
    return rows;
  }

  /** How many rows were counted, those with NaN too. */
  public long rows() {
    return rows(counts, absent);
  }

  /** How many bins there are, that of the undefined values among them, the last. */
  public int size() {
    return counts.length + 1;
  }

  /** How many rows a bin held; that of the undefined values is the last. */
  public long count(int bin) {
    return bin < counts.length ? counts[bin] : absent;
  }

  /** The bin of a value, taken as a float, as the model takes it; NaN has the last one. */
  public int bin(double value) {
    float x = (float) value;
    if (Float.isNaN(x)) {
      return counts.length;
    }
    int bin = 0;
    while (bin < edges.length && x > edges[bin]) {
      bin++;
    }
    return bin;
  }
}
