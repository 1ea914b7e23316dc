package io.tickloom.job.feed;

import io.tickloom.job.exchange.TradeKind;
import java.time.Duration;

/**
 * Which pages of a jump to ask for, when, and when to give up.
 *
 * <p>A few pages at a time. Where all were answered and the first trade is missing still, the
 * exchange is asked again a few times, in case its stores lag behind its streams; where calls fail,
 * for as long as patience lasts.
 */
final class GapFetch {
  static final long NONE = Long.MIN_VALUE;

  private static final int PAGES_AT_ONCE = 4;
  private static final int ROUNDS = 5;
  private static final long FIRST_WAIT = Duration.ofMillis(200).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  private final long giveUpNanos;
  private boolean open;
  private long target;
  private long cursor;
  private long roundStart;
  private long askAt;
  private long progressAt;
  private long troubleUntil;
  private int inFlight;
  private int rounds;
  private int failures;

  GapFetch(Duration giveUp) {
    this.giveUpNanos = giveUp.toNanos();
  }

  boolean isOpen() {
    return open;
  }

  /** Trades from {@code next} to {@code target} are missing; ask from {@code askAt} on. */
  void open(long next, long last, long askAtNanos) {
    if (open) {
      return;
    }
    open = true;
    target = last;
    cursor = next;
    roundStart = next;
    askAt = askAtNanos;
    progressAt = askAtNanos;
    rounds = 0;
    failures = 0;
  }

  void close() {
    open = false;
  }

  /** Whether what it was opened for is there; a jump behind it is another gap. */
  boolean isFilled(long next) {
    return open && next > target;
  }

  /** The first id of a page to ask for now; {@link #NONE} for none. */
  long page(long next, long now) {
    if (!open || now - askAt < 0 || inFlight >= PAGES_AT_ONCE) {
      return NONE;
    }
    if (next > roundStart) {
      progressAt = now;
      rounds = 0;
      roundStart = next;
    }
    cursor = Math.max(cursor, next);
    if (cursor > target) {
      if (inFlight == 0 && next <= target) {
        rounds++;
        cursor = next;
        askAt = now + wait(rounds);
      }
      return NONE;
    }
    long from = cursor;
    cursor += TradeKind.PAGE;
    inFlight++;
    return from;
  }

  /** A page was answered. */
  void answered() {
    inFlight--;
    failures = 0;
  }

  /** The page from {@code from} on was not answered. */
  void failed(long from, Duration retryAfter, long now) {
    inFlight--;
    failures++;
    cursor = Math.min(cursor, from);
    askAt = now + Math.max(wait(failures), retryAfter.toNanos());
    if (failures == 1 || !retryAfter.isZero()) {
      troubleUntil = now + retryAfter.toNanos() + giveUpNanos;
    }
  }

  /** Whether no more is to be hoped for. */
  boolean isHopeless(long next, long now) {
    return open
        && next <= target
        && next == roundStart
        && (rounds >= ROUNDS
            || (failures > 0 && now - troubleUntil > 0)
            || now - progressAt > LONGEST);
  }

  private static long wait(int attempts) {
    return Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(attempts - 1, 10));
  }
}
