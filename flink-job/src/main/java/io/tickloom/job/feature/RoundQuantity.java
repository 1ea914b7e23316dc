package io.tickloom.job.feature;

/** Tells quantities that a person types from those that are computed: 0.002, 0.5, 30. */
final class RoundQuantity {
  private static final int BITS = 10;

  /** Found by trial: no two round quantities meet in the table. */
  private static final long SPREAD = 0xbbbe4af9cfdec1b7L;

  private static final long[] ROUND = new long[1 << BITS];

  static {
    for (int digit = 1; digit <= 9; digit++) {
      for (long round = digit; ; round *= 10) {
        ROUND[place(round)] = round;
        if (round > Long.MAX_VALUE / 10) {
          break;
        }
      }
    }
  }

  private RoundQuantity() {}

  private static int place(long quantity) {
    return (int) ((quantity * SPREAD) >>> (Long.SIZE - BITS));
  }

  /**
   * Whether {@code quantity}, from 1 on, has one digit that is not 0. Looks it up where it could
   * divide: this is done for every trade.
   */
  static boolean test(long quantity) {
    return ROUND[place(quantity)] == quantity;
  }
}
