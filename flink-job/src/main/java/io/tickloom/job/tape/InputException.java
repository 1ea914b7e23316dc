package io.tickloom.job.tape;

/** What a user handed in can't be used; the message says what, where, and what would be right. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A message for a person, without a stack to read. */
  public InputException(String message) {
    super(message);
  }

  /** The same with the failure beneath it. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
