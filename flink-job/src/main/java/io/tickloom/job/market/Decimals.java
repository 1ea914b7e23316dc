package io.tickloom.job.market;

/**
 * Prices and quantities as whole numbers of 10^-8, the finest step that the exchange quotes.
 *
 * <p>The exchange itself keeps both in 64 bits at this scale, so every price and every quantity of
 * a single trade fits a {@code long} exactly.
 */
public final class Decimals {
  /** Digits behind the decimal point. */
  public static final int DIGITS = 8;

  /** One, at scale. */
  public static final long ONE_E8 = 100_000_000L;

  private static final double ONE = ONE_E8;

  private Decimals() {}

  /** The nearest double to {@code valueE8} times 10^-8, for magnitudes below 2^53. */
  public static double toDouble(long valueE8) {
    return valueE8 / ONE;
  }
}
