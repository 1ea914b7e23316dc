package io.tickloom.job.simulate;

/**
 * The price at which the market is fair: it moves only at sweeps, by their surprise (impact that
 * stays), by news (a Laplace draw), now and then by a jump, and by the planted drift.
 *
 * <p>Surprise, news and jumps are symmetric and independent of all that came before and of every
 * scale, so without drift the chance of a rise over any horizon equals that of a fall, whatever one
 * knows: prints, flow or the simulator's own state.
 */
final class EfficientPrice {
  /** Units of the price: ten-thousandths of the quote currency. */
  static final int UNITS = 10_000;

  private static final double STAYS_SINGLE = 0.78;
  private static final double STAYS_PER_TRADE = 0.62;
  private static final double DEPTH_PER_TRADE = 0.35;
  private static final int DEEPEST = 40;
  private static final double IMPACT = Math.sqrt(3 * 0.5);
  private static final double NEWS = Math.sqrt(0.5 / 2);

  private static final double JUMPS_PER_SECOND = 3.0 / 86_400;
  private static final double JUMP_MINUTES = 6.5;

  private static final double LARGEST_MOVE = 0.05;
  private static final double LEAST_UNITS = UNITS;

  private final Draws draws;
  private final double[] moveChance = new double[SweepLengths.LONGEST + 1];
  private final double[] depth = new double[SweepLengths.LONGEST + 1];
  private final double variancePerSweep;
  private double units;
  private double scale;
  private double jump;

  EfficientPrice(double startPrice, SweepLengths lengths, Draws draws) {
    this.draws = draws;
    this.units = startPrice * UNITS;
    double variance = 0;
    for (int n = 1; n < moveChance.length; n++) {
      moveChance[n] = 1 - STAYS_SINGLE * StrictMath.pow(STAYS_PER_TRADE, n - 1);
      depth[n] = 1 + DEPTH_PER_TRADE * (Math.min(n, DEEPEST) - 1);
      variance += lengths.chance(n) * moveChance[n] * depth[n] * depth[n];
    }
    variancePerSweep = variance;
  }

  /** Opens the next second, given its volatility and its mean rate of sweeps. */
  void openSecond(double volatilityPerSecond, double sweepsPerSecond) {
    scale = volatilityPerSecond / Math.sqrt(sweepsPerSecond * variancePerSweep);
    if (draws.uniform() < JUMPS_PER_SECOND) {
      double minute = volatilityPerSecond * Math.sqrt(60);
      jump += JUMP_MINUTES * minute * draws.laplace();
    }
  }

  /** Lets a sweep of so many trades and such a surprise move the price, or leave it. */
  void sweep(int trades, double surprise, Signal signal) {
    if (draws.uniform() >= moveChance[trades]) {
      return;
    }
    double news = NEWS * draws.laplace();
    double move = scale * depth[trades] * (IMPACT * surprise + news) + jump + signal.take();
    jump = 0;
    move = Math.max(-LARGEST_MOVE, Math.min(LARGEST_MOVE, move));
    // exp(move) to within 3e-9, with plain arithmetic.
    double factor = 1 + move * (1 + move / 2 * (1 + move / 3 * (1 + move / 4)));
    units = Math.max(LEAST_UNITS, units * factor);
  }

  /** The efficient price in {@link #UNITS}. */
  double units() {
    return units;
  }
}
