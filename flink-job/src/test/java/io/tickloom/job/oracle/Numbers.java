package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** Quotients of exact numbers. */
public final class Numbers {
  private Numbers() {}

  /** Undefined where the denominator is 0. */
  public static double ratio(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? Double.NaN
        : numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
  }

  /** Undefined where the denominator is 0. */
  public static double ratio(long numerator, long denominator) {
    return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  /** The log return from one price to another, each the nearest double; 0 where they are equal. */
  public static double logOfRatio(BigDecimal now, BigDecimal then) {
    return StrictMath.log(now.doubleValue() / then.doubleValue());
  }
}
