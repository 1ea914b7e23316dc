package io.tickloom.job.simulate;

/**
 * How wild the market is, second by second: a product of a season and of log-normal factors that
 * forget within minutes, an hour, a working day and a week, so that absolute returns stay
 * correlated from the next minute to the next day (a superposition of Ornstein-Uhlenbeck processes
 * in the log, after Gatheral, Jaisson and Rosenbaum 2018 in what it imitates, and Barndorff-Nielsen
 * and Shephard 2001 in how).
 */
final class Volatility {
  /** Standard deviation of a second's return in the long run, jumps apart. */
  private static final double LONG_RUN = 8.4e-4 / Math.sqrt(60);

  private static final double[] MEMORY_SECONDS = {90, 3_600, 28_800, 432_000};
  private static final double[] LOG_VARIANCE = {0.30, 0.11, 0.10, 0.06};

  /** How much of the log volatility the rate of sweeps shares. */
  private static final double ACTIVITY_EXPONENT = 0.5;

  private final Draws draws;
  private final Season season = new Season();
  private final double[] state = new double[MEMORY_SECONDS.length];
  private final double[] decay = new double[MEMORY_SECONDS.length];
  private final double[] shock = new double[MEMORY_SECONDS.length];
  private final double logVariance;
  private double perSecond;
  private double activity;

  Volatility(Draws draws) {
    this.draws = draws;
    double total = 0;
    for (int i = 0; i < state.length; i++) {
      decay[i] = StrictMath.exp(-1 / MEMORY_SECONDS[i]);
      shock[i] = Math.sqrt(LOG_VARIANCE[i] * (1 - decay[i] * decay[i]));
      state[i] = Math.sqrt(LOG_VARIANCE[i]) * draws.normal();
      total += LOG_VARIANCE[i];
    }
    logVariance = total;
  }

  /** Moves on to a second, given in epoch seconds; to be called once for each, in order. */
  void openSecond(long epochSecond) {
    double log = 0;
    for (int i = 0; i < state.length; i++) {
      state[i] = decay[i] * state[i] + shock[i] * draws.normal();
      log += state[i];
    }
    perSecond = LONG_RUN * season.volatility(epochSecond) * StrictMath.exp(log - logVariance);
    double shared = ACTIVITY_EXPONENT * log;
    double sharedMean = ACTIVITY_EXPONENT * ACTIVITY_EXPONENT * logVariance / 2;
    activity = season.activity(epochSecond) * StrictMath.exp(shared - sharedMean);
  }

  /** Standard deviation of the log return over this second, jumps apart; above 0. */
  double perSecond() {
    return perSecond;
  }

  /** Factor on the rate of sweeps in this second; above 0, long-run mean 1. */
  double activity() {
    return activity;
  }
}
