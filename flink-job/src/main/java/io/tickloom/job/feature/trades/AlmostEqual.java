package io.tickloom.job.feature.trades;

/**
 * Values that differ by less than one part in 10^12 count as equal where values are ranked: a tie
 * of two sums must not be broken by the order in which they were added up.
 */
final class AlmostEqual {
  private static final double PART = 1e-12;

  private AlmostEqual() {}

  /** What is less than this is below {@code value}. */
  static double below(double value) {
    return value - Math.abs(value) * PART;
  }

  /** What is more than this is above {@code value}. */
  static double above(double value) {
    return value + Math.abs(value) * PART;
  }
}
