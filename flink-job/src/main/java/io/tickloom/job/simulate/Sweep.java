package io.tickloom.job.simulate;

/**
 * The trades of one taker order: same time, same side, consecutive ids. One carrier is used over
 * and over; who listens copies what it wants to keep.
 */
final class Sweep {
  /** Lots in one unit of the base currency. */
  static final int LOTS = 10_000;

  /** Time of all its trades, UTC, since the epoch. */
  long timeMicros;

  /** 1 if the taker buys, -1 if the taker sells. */
  int sign;

  /** How many trades; the first so many places of the arrays count. */
  int trades;

  /** Price of each trade, in {@link EfficientPrice#UNITS}. */
  final long[] priceUnits = new long[SweepLengths.LONGEST];

  /** Size of each trade, in {@link #LOTS}. */
  final long[] lots = new long[SweepLengths.LONGEST];

  /** Price of the last trade, in {@link EfficientPrice#UNITS}. */
  long lastPriceUnits() {
    return priceUnits[trades - 1];
  }
}
