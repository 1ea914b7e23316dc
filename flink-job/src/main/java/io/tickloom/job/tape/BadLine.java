package io.tickloom.job.tape;

/**
 * A line that was set aside.
 *
 * @param file the dump's name
 * @param line its number, from 1
 * @param reason the rule that it breaks and the value
 * @param text the line itself, shortened
 */
public record BadLine(String file, long line, String reason, String text) {
  /** "file:line: reason". */
  public String message() {
    return file + ":" + line + ": " + reason;
  }
}
