package io.tickloom.job.fetch;

import java.time.Duration;

/** An attempt that failed in a way that the next one may not. */
final class TransientFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;
  private final boolean noAnswer;

  private TransientFailure(String message, Duration retryAfter, boolean noAnswer) {
    super(message);
    this.retryAfter = retryAfter;
    this.noAnswer = noAnswer;
  }

  /** The answer was of no use, or broke off. */
  static TransientFailure of(String message) {
    return new TransientFailure(message, Duration.ZERO, false);
  }

  /** The host asks for patience. */
  static TransientFailure of(String message, Duration retryAfter) {
    return new TransientFailure(message, retryAfter, false);
  }

  /** There was no connection. */
  static TransientFailure noAnswer(String message) {
    return new TransientFailure(message, Duration.ZERO, true);
  }

  /** The least time to wait; zero where the host asked for none. */
  Duration retryAfter() {
    return retryAfter;
  }

  boolean isNoAnswer() {
    return noAnswer;
  }
}
