package io.tickloom.trainer.evaluate;

/**
 * A figure with its 95 % interval.
 *
 * @param value the figure; NaN where undefined
 * @param low lower end of the interval; NaN where there is none
 * @param high upper end of the interval; NaN where there is none
 */
public record Figure(double value, double low, double high) {

  /** A figure without an interval. */
  public static Figure of(double value) {
    return new Figure(value, Double.NaN, Double.NaN);
  }

  /** Whether there is an interval. */
  public boolean hasInterval() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }
}
