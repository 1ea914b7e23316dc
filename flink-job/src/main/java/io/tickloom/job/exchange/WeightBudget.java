package io.tickloom.job.exchange;

import java.time.Duration;

/**
 * The request weight that the exchange counts against this address, a minute at a time.
 *
 * <p>The exchange tells after each call what is used; between two answers our own calls are added.
 * What it asks us to wait (429, 418) holds for every call.
 */
public final class WeightBudget {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private final Ticker ticker;
  private int limit;
  private int used;
  private long windowStart;
  private long closedUntil;

  WeightBudget(Ticker ticker, int limit) {
    this.ticker = ticker;
    this.limit = limit;
    this.windowStart = ticker.nanos();
    this.closedUntil = ticker.nanos();
  }

  /** Sets what the exchange says its limit is. */
  synchronized void limit(int weightAMinute) {
    limit = weightAMinute;
  }

  /**
   * Takes {@code weight} for a call, if with it no more than {@code share} of the limit is used.
   *
   * @return nanoseconds until it is worth asking again, 0 where it was taken
   */
  synchronized long take(int weight, double share) {
    long now = ticker.nanos();
    if (closedUntil - now > 0) {
      return closedUntil - now;
    }
    if (now - windowStart >= MINUTE) {
      windowStart = now;
      used = 0;
    }
    if (used > 0 && used + weight > share * limit) {
      return windowStart + MINUTE - now;
    }
    used += weight;
    return 0;
  }

  /** What is used of the minute's weight. */
  synchronized int used() {
    return ticker.nanos() - windowStart >= MINUTE ? 0 : used;
  }

  /** Notes what the exchange says is used. */
  synchronized void used(int told) {
    if (told < used / 2) {
      windowStart = ticker.nanos();
    }
    used = told;
  }

  /** Keeps every call back for {@code wait}. */
  synchronized void close(Duration wait) {
    long until = ticker.nanos() + wait.toNanos();
    if (until - closedUntil > 0) {
      closedUntil = until;
    }
  }

  /** Whether the exchange has asked for patience that is not over. */
  synchronized boolean isClosed() {
    return closedUntil - ticker.nanos() > 0;
  }
}
