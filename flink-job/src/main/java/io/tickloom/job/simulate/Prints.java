package io.tickloom.job.simulate;

/**
 * The prices at which a sweep prints. With a spread the efficient price lies between bid and ask on
 * the tick grid; a buy ends at the ask that it leaves behind (a quote that allows for what the
 * trade tells: Glosten and Milgrom 1985), and walked there from the ask that it found. Without one
 * all its trades print at the efficient price.
 */
final class Prints {
  /** A tick of 0.01 in units of the price. */
  static final int TICK = EfficientPrice.UNITS / 100;

  private static final int TICKS_PER_TRADE = 20;

  private final int spreadTicks;
  private long bidTicks;

  Prints(int spreadTicks, double startUnits) {
    this.spreadTicks = spreadTicks;
    this.bidTicks = bid(startUnits);
  }

  /** Fills in the prices of a sweep, given the efficient price that it leaves behind. */
  void fill(Sweep sweep, double efficientUnits) {
    if (spreadTicks == 0) {
      long units = Math.round(efficientUnits);
      for (int i = 0; i < sweep.trades; i++) {
        sweep.priceUnits[i] = units;
      }
      return;
    }
    long found = bidTicks;
    bidTicks = bid(efficientUnits);
    long quote = sweep.sign > 0 ? bidTicks + spreadTicks : bidTicks;
    int steps = sweep.trades - 1;
    long walked = Math.max(0, sweep.sign * (bidTicks - found));
    long start = Math.min(walked, (long) TICKS_PER_TRADE * steps);
    for (int i = 0; i <= steps; i++) {
      long left = steps == 0 ? 0 : start * (steps - i) / steps;
      sweep.priceUnits[i] = (quote - sweep.sign * left) * TICK;
    }
  }

  /** The bid that the latest sweep left behind, in ticks. */
  long bidTicks() {
    return bidTicks;
  }

  private long bid(double units) {
    return (long) Math.floor(units / TICK - (spreadTicks - 1) / 2.0);
  }
}
