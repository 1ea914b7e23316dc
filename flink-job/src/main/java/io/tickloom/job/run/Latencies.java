package io.tickloom.job.run;

import java.util.Arrays;

/** How long the latest rows took, for quantiles; safe for several threads. */
final class Latencies {
  private static final int MOST = 100_000;

  private final long[] nanos = new long[MOST];
  private long count;
  private long byClock;

  synchronized void add(long tookNanos) {
    nanos[(int) (count++ % MOST)] = tookNanos;
  }

  synchronized void addByClock() {
    byClock++;
  }

  /** Rows that a message closed. */
  synchronized long count() {
    return count;
  }

  /** Rows that the clock closed. */
  synchronized long byClock() {
    return byClock;
  }

  /** The quantile in milliseconds, by nearest rank; NaN without a row. */
  synchronized double quantileMillis(double quantile) {
    int kept = (int) Math.min(count, MOST);
    if (kept == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, kept);
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(quantile * kept) - 1] / 1e6;
  }
}
