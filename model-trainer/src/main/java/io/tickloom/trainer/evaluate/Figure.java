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

  /** The same with both arms of the interval so many times as long. */
  public Figure widened(double factor) {
    return new Figure(value, value - factor * (value - low), value + factor * (high - value));
  }

  /** The same with an interval that reaches at least so far to both sides. */
  public Figure reaching(double halfWidth) {
    return hasInterval()
        ? new Figure(value, Math.min(low, value - halfWidth), Math.max(high, value + halfWidth))
        : this;
  }

  /** The same with the ends of the interval held within what the figure can be. */
  public Figure within(double least, double most) {
    return hasInterval() ? new Figure(value, Math.max(least, low), Math.min(most, high)) : this;
  }
}
