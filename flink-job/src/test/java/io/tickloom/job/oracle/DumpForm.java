package io.tickloom.job.oracle;

/**
 * How a dump is written.
 *
 * @param header whether each file begins with the names of its columns
 * @param micros times in microseconds, else in milliseconds
 * @param capitalFlags {@code True} and {@code False}, else {@code true} and {@code false}
 * @param eightDecimals numbers with 8 decimals always, else with as many as they need
 */
public record DumpForm(
    boolean header, boolean micros, boolean capitalFlags, boolean eightDecimals) {

  /** As the exchange wrote until 2025. */
  public static final DumpForm MILLIS = new DumpForm(false, false, true, true);

  /** As the exchange writes since. */
  public static final DumpForm MICROS = new DumpForm(false, true, true, true);
}
