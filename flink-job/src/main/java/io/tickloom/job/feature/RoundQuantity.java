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
   * 1 where {@code quantity}, from 1 on, has one digit that is not 0, else 0. Looks it up where it
   * could divide, and does not branch: this is done for every trade.
   */
  static int of(long quantity) {
    long apart = ROUND[place(quantity)] ^ quantity;
    return (int) (((apart | -apart) >>> 63) ^ 1);
  }
}
