package io.tickloom.job.feed;

/**
 * The exchange's time, out of what it stamps its messages with and a clock of ours that only goes
 * on.
 *
 * <p>A message is stamped before it arrives, so each one gives a time that it is at least; the
 * greatest of the last minute or two is the estimate. A server time that is hours away from the
 * stamps (a replay of the past beside a clock of today) is not believed.
 */
final class ExchangeClock {
  private static final long NONE = Long.MIN_VALUE;
  private static final long SPAN_NANOS = 60_000_000_000L;
  private static final long BELIEVED_MICROS = 3_600_000_000L;

  private long older = NONE;
  private long newer = NONE;
  private long newerSince;
  private boolean stamped;
  private boolean serverBelieved = true;

  /** A message that was stamped {@code micros} was there at {@code nanos}. */
  void stamp(long micros, long nanos) {
    if (!stamped) {
      stamped = true;
      forget(nanos);
    }
    offer(micros, nanos);
  }

  /**
   * The server said that it is {@code micros}, and its answer was there at {@code nanos}.
   *
   * @return whether it is believed
   */
  boolean server(long micros, long nanos) {
    if (stamped && Math.abs(micros - micros(nanos)) > BELIEVED_MICROS) {
      serverBelieved = false;
    }
    if (serverBelieved) {
      offer(micros, nanos);
    }
    return serverBelieved;
  }

  /** Whether server times are in keeping with the stamps of messages. */
  boolean isServerBelieved() {
    return serverBelieved;
  }

  private void offer(long micros, long nanos) {
    if (nanos - newerSince > SPAN_NANOS || newer == NONE) {
      older = newer;
      newer = NONE;
      newerSince = nanos;
    }
    newer = Math.max(newer, micros - nanos / 1000);
  }

  private void forget(long nanos) {
    if (newer != NONE && !serverBelieved) {
      older = NONE;
      newer = NONE;
      newerSince = nanos;
    }
  }

  /** Whether there is an estimate. */
  boolean isKnown() {
    return newer != NONE;
  }

  /** The time at {@code nanos}, microseconds since 1970 UTC. */
  long micros(long nanos) {
    return Math.max(older, newer) + nanos / 1000;
  }
}
