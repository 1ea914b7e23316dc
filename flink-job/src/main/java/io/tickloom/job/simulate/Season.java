package io.tickloom.job.simulate;

/**
 * The week's shape: busiest at 15:30 UTC, quietest before dawn, a third slower at weekends.
 *
 * <p>Tables of one value a minute of the UTC week (Monday 00:00 first). The activity factor has
 * mean 1 and the variance factor has mean 1 over the week, so neither shifts the market's means.
 */
final class Season {
  private static final int MINUTES = 7 * 24 * 60;
  private static final double VOLATILITY_EXPONENT = 0.6;

  private final double[] activity = new double[MINUTES];
  private final double[] volatility = new double[MINUTES];

  Season() {
    double activitySum = 0;
    double varianceSum = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      double logActivity = logActivity(minute / 60.0);
      activity[minute] = StrictMath.exp(logActivity);
      volatility[minute] = StrictMath.exp(VOLATILITY_EXPONENT * logActivity);
      activitySum += activity[minute];
      varianceSum += volatility[minute] * volatility[minute];
    }
    double volatilityMean = Math.sqrt(varianceSum / MINUTES);
    for (int minute = 0; minute < MINUTES; minute++) {
      activity[minute] *= MINUTES / activitySum;
      volatility[minute] /= volatilityMean;
    }
  }

  /** Factor on the rate of sweeps in a second, given in epoch seconds; above 0, mean 1. */
  double activity(long epochSecond) {
    return activity[minuteOfWeek(epochSecond)];
  }

  /** Factor on the volatility in a second, given in epoch seconds; above 0, mean square 1. */
  double volatility(long epochSecond) {
    return volatility[minuteOfWeek(epochSecond)];
  }

  private static double logActivity(double hourOfWeek) {
    double day = 2 * StrictMath.PI * (hourOfWeek - 15.5) / 24;
    double fromMidWeekend = Math.abs(hourOfWeek - 6 * 24);
    double weekend = 1 / (1 + StrictMath.exp((fromMidWeekend - 24) / 2));
    return 0.42 * StrictMath.cos(day) + 0.16 * StrictMath.cos(2 * day) - 0.4 * weekend;
  }

  /** The epoch began on a Thursday: three days after a Monday. */
  private static int minuteOfWeek(long epochSecond) {
    return (int) Math.floorMod(epochSecond / 60 + 3 * 24 * 60, (long) MINUTES);
  }
}
