package io.tickloom.job.feature;

/** Tells quantities that a person types from those that are computed: 0.002, 0.5, 30. */
final class RoundQuantity {
  private static final double[] POW10 = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18
  };

  private static final double[] PARTS = new double[POW10.length];

  /** Index of the largest power of ten below 2^(bits + 1), by the number of bits. */
  private static final int[] TENS = new int[64];

  static {
    for (int tens = 0; tens < PARTS.length; tens++) {
      PARTS[tens] = 1 / POW10[tens];
    }
    for (int bits = 0; bits < TENS.length; bits++) {
      int tens = 0;
      while (tens + 1 < POW10.length && POW10[tens + 1] < Math.scalb(1.0, bits + 1)) {
        tens++;
      }
      TENS[bits] = tens;
    }
  }

  private RoundQuantity() {}

  /**
   * Whether {@code quantity}, a whole number from 1 on, has one digit that is not 0. Multiplies
   * where it could divide: this is done for every trade.
   */
  static boolean test(double quantity) {
    int tens = TENS[Math.getExponent(quantity)];
    tens -= POW10[tens] > quantity ? 1 : 0;
    double digit = (int) (quantity * PARTS[tens] + 0.5);
    return digit * POW10[tens] == quantity;
  }
}
