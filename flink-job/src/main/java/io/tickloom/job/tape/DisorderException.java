package io.tickloom.job.tape;

/**
 * A recording holds trades twice or out of order, as a reconnect with an overlap leaves them. Read
 * with {@link TapeRules#sorting} it is whole.
 */
public final class DisorderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DisorderException(String place) {
    super(place + ": trades are out of order");
  }
}
