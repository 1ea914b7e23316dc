package io.tickloom.trainer.table;

/**
 * Input that can't be used: the message names rule, value and place in one line and is shown to the
 * user as it is, without a stack trace.
 */
public final class BadInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what is wrong, where, what would be right
   */
  public BadInputException(String message) {
    super(message);
  }

  /**
   * @param message one line: what is wrong, where, what would be right
   * @param cause what was caught
   */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
