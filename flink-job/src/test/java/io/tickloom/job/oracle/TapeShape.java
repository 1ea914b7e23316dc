package io.tickloom.job.oracle;

import java.math.BigDecimal;

/**
 * What a random tape looks like.
 *
 * @param startMicros time at which it begins, UTC microseconds
 * @param seconds how long it is
 * @param stepMicros times are multiples of it: 1,000 for a tape that can be written in milliseconds
 * @param meanGapSeconds mean time between two bursts of trades
 * @param silenceChance probability that a pause of 1 to 15 minutes follows a burst
 * @param idGapChance probability that trades are missing before a trade, and mostly some time with
 *     them
 * @param startPrice first price, a multiple of the tick
 * @param tick least price step
 * @param leastQuantity smallest size; sizes are even on a logarithmic scale
 * @param mostQuantity largest size
 * @param quantityDecimals decimals of a size
 */
public record TapeShape(
    long startMicros,
    int seconds,
    long stepMicros,
    double meanGapSeconds,
    double silenceChance,
    double idGapChance,
    BigDecimal startPrice,
    BigDecimal tick,
    double leastQuantity,
    double mostQuantity,
    int quantityDecimals) {

  /** Eight minutes before a midnight, UTC. */
  private static final long START = 1_723_161_120_000_000L;

  public TapeShape {
    if (stepMicros < 1 || NaiveTape.SECOND % stepMicros != 0) {
      throw new IllegalArgumentException("step " + stepMicros + " must divide a second");
    }
    if (startPrice.remainder(tick).signum() != 0) {
      throw new IllegalArgumentException(startPrice + " must be a multiple of tick " + tick);
    }
  }

  /**
   * Prices of some 2,683 in steps of 0.01, sizes of 1e-4 to 1e3, times in milliseconds, no gap of
   * ids.
   */
  public static TapeShape ether(int seconds) {
    return new TapeShape(
        START,
        seconds,
        1_000,
        0.4,
        0.0005,
        0,
        new BigDecimal("2683.80"),
        new BigDecimal("0.01"),
        1e-4,
        1e3,
        4);
  }

  /**
   * Prices of some 1e-7 in steps of 1e-8, sizes of 1 to 1e10 with 8 decimals, times in
   * microseconds, no gap of ids.
   */
  public static TapeShape tinyPrice(int seconds) {
    return new TapeShape(
        START,
        seconds,
        1,
        0.4,
        0.0005,
        0,
        new BigDecimal("0.00000010"),
        new BigDecimal("0.00000001"),
        1,
        1e10,
        8);
  }

  /**
   * Two and a half hours for the longest memories, a burst in two seconds, no gap of ids: else as
   * {@link #ether}.
   */
  public static TapeShape sparse() {
    TapeShape ether = ether(9_000);
    return new TapeShape(
        ether.startMicros,
        ether.seconds,
        ether.stepMicros,
        2,
        ether.silenceChance,
        ether.idGapChance,
        ether.startPrice,
        ether.tick,
        ether.leastQuantity,
        ether.mostQuantity,
        ether.quantityDecimals);
  }

  public TapeShape withIdGapChance(double chance) {
    return new TapeShape(
        startMicros,
        seconds,
        stepMicros,
        meanGapSeconds,
        silenceChance,
        chance,
        startPrice,
        tick,
        leastQuantity,
        mostQuantity,
        quantityDecimals);
  }

  public TapeShape withSilenceChance(double chance) {
    return new TapeShape(
        startMicros,
        seconds,
        stepMicros,
        meanGapSeconds,
        chance,
        idGapChance,
        startPrice,
        tick,
        leastQuantity,
        mostQuantity,
        quantityDecimals);
  }
}
