package io.tickloom.job.simulate;

/**
 * A drift of the efficient log price that can be known beforehand. It gathers while no sweep moves
 * the price and shows with the next one that does.
 */
abstract class Signal {
  static final double HORIZON_SECONDS = 60;

  private double gathered;
  private long reachedMicros;

  /** The signal that a market is to have. */
  static Signal of(SimulatorOptions options, Draws draws) {
    return switch (options.signalIn()) {
      case FLOW -> new PlantedSignal(options.signal(), options.tradesPerSecond());
      case BOOK -> new BookSignal(options.signal(), draws);
    };
  }

  /** Moves on to a time, at a volatility per second that held since the last call. */
  final void advance(long timeMicros, double volatilityPerSecond) {
    double seconds = (timeMicros - reachedMicros) * 1e-6;
    reachedMicros = timeMicros;
    gathered += drift(volatilityPerSecond) * seconds / Math.sqrt(HORIZON_SECONDS);
    age(seconds);
  }

  /**
   * The drift of a minute if it stayed as it is now, over the root of 60 seconds. It stays between
   * sweeps and within a second.
   */
  abstract double drift(double volatilityPerSecond);

  /** So many seconds have passed. */
  abstract void age(double seconds);

  /** A second begins, up to which this was advanced. */
  abstract void openSecond();

  /** Counts a sweep at the time that was advanced to; 1 is a buy, -1 a sell. */
  abstract void add(int sign);

  /**
   * Expected drift over the next minute, in standard deviations of its return.
   *
   * @param sweepsPerSecond mean rate of the sweeps to come
   * @param flow whose state tells their sides
   */
  abstract double expectedDrift(double sweepsPerSecond, Metaorders flow);

  /** How much more often than usual orders to buy come near the best price; see OrderFlow. */
  abstract double leanToBids();

  /** Drift in log price that gathered since it was last taken. */
  final double gathered() {
    return gathered;
  }

  /** Takes the gathered drift, into a move of the price. */
  final double take() {
    double taken = gathered;
    gathered = 0;
    return taken;
  }
}
