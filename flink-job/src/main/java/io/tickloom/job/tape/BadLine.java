package io.tickloom.job.tape;

/**
 * A line that was set aside.
 *
 * @param file the dump's name
 * @param line its number, from 1
 * @param fault the kind of rule that it breaks
 * @param reason the rule and the value
 * @param text the line itself, shortened
 */
public record BadLine(String file, long line, Fault fault, String reason, String text) {
  /** "file:line: reason". */
  public String message() {
    return file + ":" + line + ": " + reason;
  }
}
