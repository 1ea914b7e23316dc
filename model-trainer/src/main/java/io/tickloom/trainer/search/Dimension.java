package io.tickloom.trainer.search;

/**
 * A setting that can be tried at different values.
 *
 * @param name its name
 * @param low the least value
 * @param high the greatest value, above the least
 * @param logarithmic whether ratios count rather than differences; then the least is above 0
 * @param whole whether only whole numbers make sense
 */
public record Dimension(String name, double low, double high, boolean logarithmic, boolean whole) {

  /**
   * @throws IllegalArgumentException if there is nothing between low and high
   */
  public Dimension {
    if (!(low < high) || (logarithmic && !(low > 0))) {
      throw new IllegalArgumentException("%s from %s to %s".formatted(name, low, high));
    }
  }

  /** The value at a place between 0 and 1. */
  public double value(double place) {
    double a = logarithmic ? Math.log(low) : low;
    double b = logarithmic ? Math.log(high) : high;
    double value = a + place * (b - a);
    value = logarithmic ? Math.exp(value) : value;
    value = whole ? Math.rint(value) : rounded(value);
    return Math.max(low, Math.min(high, value));
  }

  /** The place of a value, 0 to 1. */
  public double place(double value) {
    double place =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return Math.max(0, Math.min(1, place));
  }

  /** To three digits: more say nothing, and the log is for people too. */
  private static double rounded(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue();
  }
}
