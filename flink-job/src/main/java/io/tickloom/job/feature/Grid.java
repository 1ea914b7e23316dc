package io.tickloom.job.feature;

/**
 * The times at which rows are made: the multiples of {@code seconds} since 1970 UTC.
 *
 * @param seconds delta-t, a whole number of seconds that divides a day, so that the grid falls on
 *     the same times every day
 */
public record Grid(int seconds) {
  private static final int DAY_SECONDS = 86_400;

  /** Checks that the grid fits a day. */
  public Grid {
    if (seconds < 1 || DAY_SECONDS % seconds != 0) {
      throw new IllegalArgumentException(
          "delta-t " + seconds + " s must divide a day (86400 s): 1, 2, 5, 10, 15, 30, 60 ...");
    }
  }

  /** The first grid second above {@code second}. */
  public long after(long second) {
    return (Math.floorDiv(second, seconds) + 1) * seconds;
  }

  /**
   * Seconds that windows are summed by: five where every row ends on a multiple of five, else one.
   */
  int unit() {
    return seconds % 5 == 0 ? 5 : 1;
  }
}
