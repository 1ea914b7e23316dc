package io.tickloom.job.feed;

import java.time.Duration;

/** When a snapshot of a book may be asked for: one at a time, and less often the less it helps. */
final class SnapshotCalls {
  private static final long NONE = Long.MIN_VALUE;
  private static final long FIRST_WAIT = Duration.ofMillis(250).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(30).toNanos();

  /** Levels that a snapshot did not reach stay unknown until they change: it is renewed. */
  private static final long AGE = Duration.ofMinutes(10).toNanos();

  private boolean underWay;
  private boolean abandoned;
  private long askAt = NONE;
  private long usedAt = NONE;
  private int vain;
  private boolean wanted;

  /** A new one is wanted soon, though the book is known. */
  void want() {
    wanted = true;
  }

  /** Whether a known book's snapshot is to be renewed. */
  boolean isOld(long now) {
    return wanted || (usedAt != NONE && now - usedAt > AGE);
  }

  /** Whether an answer is waited for. */
  boolean isUnderWay() {
    return underWay && !abandoned;
  }

  boolean mayAsk(long now) {
    return !underWay && (askAt == NONE || now - askAt >= 0);
  }

  void asked() {
    underWay = true;
    abandoned = false;
  }

  /** It takes too long; nobody waits for the answer any more. */
  void abandon() {
    abandoned = true;
  }

  /**
   * An answer came.
   *
   * @return whether it is of use
   */
  boolean answered(long now) {
    boolean ofUse = isUnderWay();
    ended(Duration.ZERO, now);
    return ofUse;
  }

  void failed(Duration retryAfter, long now) {
    ended(retryAfter, now);
  }

  private void ended(Duration atLeast, long now) {
    underWay = false;
    abandoned = false;
    long wait = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(vain, 10));
    vain++;
    askAt = now + Math.max(wait, atLeast.toNanos());
  }

  /** A diff went on from the latest one. */
  void used(long now) {
    usedAt = now;
    vain = 0;
    wanted = false;
  }
}
