package io.tickloom.job.feed;

/** Something that can't heal; the message says what. */
public final class FeedException extends Exception {
  private static final long serialVersionUID = 1L;

  FeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
