package io.tickloom.job.feed;

import java.time.Duration;

/** When to ask the exchange whether a market that seems silent is, and since when it seems so. */
final class Silence {
  private static final long NONE = Long.MIN_VALUE;
  private static final long MICROS = 1_000_000L;
  private static final long AGAIN = Duration.ofSeconds(1).toNanos();
  private static final long LONG = Duration.ofSeconds(5).toNanos();

  private final int gridSeconds;
  private final long latenessMicros;
  private boolean asking;
  private long askAt = NONE;
  private long since = NONE;

  Silence(FeedSettings settings) {
    gridSeconds = settings.gridSeconds();
    latenessMicros = settings.lateness().toNanos() / 1000;
  }

  /** Whether to ask now: a grid time and the allowed lateness have passed without a trade. */
  boolean asks(long completeSecond, long now, ExchangeClock clock) {
    if (asking || completeSecond == NONE || !clock.isKnown()) {
      return false;
    }
    long grid = (Math.floorDiv(completeSecond, (long) gridSeconds) + 1) * gridSeconds;
    if (clock.micros(now) < grid * MICROS + latenessMicros) {
      return false;
    }
    since = since == NONE ? now : since;
    asking = askAt == NONE || now - askAt >= 0;
    return asking;
  }

  /** A trade came, or a grid time was passed. */
  void end() {
    since = NONE;
  }

  /** The exchange has answered. */
  void answered() {
    asking = false;
  }

  /** It has not, or could not be asked. */
  void notAnswered(long now) {
    asking = false;
    askAt = now + AGAIN;
  }

  /** Whether it has lasted so long that the clock alone must do. */
  boolean isLong(long now) {
    return since != NONE && now - since > LONG;
  }

  /** When it began to seem silent, by the ticker. */
  long since() {
    return since;
  }

  /**
   * The second that was silent for certain, where the exchange knew of nothing at {@code micros}.
   */
  long certainSecond(long micros) {
    return Math.floorDiv(micros - latenessMicros, MICROS);
  }

  /** The second that may be taken for silent at {@code micros} without the exchange's word. */
  static long likelySecond(long micros) {
    return Math.floorDiv(micros - LONG / 1000, MICROS);
  }
}
