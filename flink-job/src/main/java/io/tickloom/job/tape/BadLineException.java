package io.tickloom.job.tape;

/** A line breaks a rule; the message names the rule and the value. */
public final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** The rule that is broken and the value that breaks it. */
  public BadLineException(String message) {
    this(Fault.UNREADABLE, message);
  }

  /** The same of a kind that is counted by itself. */
  public BadLineException(Fault fault, String message) {
    super(message, null, false, false);
    this.fault = fault;
  }

  /** The kind of rule. */
  public Fault fault() {
    return fault;
  }
}
