package io.tickloom.job.simulate;

/**
 * When sweeps arrive: a Hawkes process whose sweeps beget sweeps, some within milliseconds
 * (reactions of machines), some within seconds (bursts of interest), over a base rate that follows
 * the market's activity. Simulated by Ogata's thinning (Ogata 1981): between sweeps the intensity
 * only falls, so its present value bounds it.
 */
final class Arrivals {
  private static final double FAST_PER_SECOND = 150;
  private static final double SLOW_PER_SECOND = 0.4;
  private static final double FAST_CHILDREN = 0.42;
  private static final double SLOW_CHILDREN = 0.30;

  private final Draws draws;
  private double base;
  private double fast;
  private double slow;
  private double offset;
  private boolean started;

  Arrivals(Draws draws) {
    this.draws = draws;
  }

  /** Opens the next second, given the mean rate of sweeps a second, children included. */
  void openSecond(double meanPerSecond) {
    base = meanPerSecond * (1 - FAST_CHILDREN - SLOW_CHILDREN);
    if (!started) {
      fast = meanPerSecond * FAST_CHILDREN;
      slow = meanPerSecond * SLOW_CHILDREN;
      started = true;
    }
    offset = 0;
  }

  /** Seconds from the open second's start to its next sweep, or NaN if it has no more. */
  double next() {
    while (true) {
      double bound = base + fast + slow;
      double wait = draws.exponential() / bound;
      if (offset + wait >= 1) {
        decay(1 - offset);
        return Double.NaN;
      }
      decay(wait);
      offset += wait;
      if (draws.uniform() * bound < base + fast + slow) {
        fast += FAST_CHILDREN * FAST_PER_SECOND;
        slow += SLOW_CHILDREN * SLOW_PER_SECOND;
        return offset;
      }
    }
  }

  private void decay(double seconds) {
    double fastAge = FAST_PER_SECOND * seconds;
    fast = fastAge > 40 ? 0 : fast * StrictMath.exp(-fastAge);
    slow *= StrictMath.exp(-SLOW_PER_SECOND * seconds);
  }
}
