package io.tickloom.job.tape;

/** A line breaks a rule; the message names the rule and the value. */
public final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The rule that is broken and the value that breaks it. */
  public BadLineException(String message) {
    super(message, null, false, false);
  }
}
