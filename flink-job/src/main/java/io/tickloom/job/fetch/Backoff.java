package io.tickloom.job.fetch;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Waits that double from a second to a minute, each drawn from its upper half, so that many who
 * were turned away at once do not come back at once.
 */
final class Backoff {
  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 60_000;

  private final SplittableRandom random;

  Backoff(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * The wait after so many failures in a row.
   *
   * @param failures 1 or more
   */
  Duration after(int failures) {
    int doublings = Math.min(failures - 1, 20);
    long full = Math.min(LONGEST_MILLIS, FIRST_MILLIS << doublings);
    return Duration.ofMillis(random.nextLong(full / 2, full + 1));
  }
}
