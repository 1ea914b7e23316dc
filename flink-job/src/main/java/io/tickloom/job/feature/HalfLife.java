package io.tickloom.job.feature;

/**
 * How fast a decayed sum forgets: the second that ends at k weighs 2^(-(T - k) / seconds).
 *
 * <p>A decayed sum ends at ten half-lives by definition, and is told where five are known.
 *
 * @param seconds age at which a second weighs half
 */
public record HalfLife(int seconds) {
  private static final double LN_2 = StrictMath.log(2);
  private static final int MEMORY_HALF_LIVES = 10;
  private static final int HISTORY_HALF_LIVES = 5;

  /** Checks that the half-life is above 0. */
  public HalfLife {
    if (seconds < 1) {
      throw new IllegalArgumentException("half-life " + seconds + " s must be above 0");
    }
  }

  /** Age from which on a second no longer counts, seconds. */
  public int memorySeconds() {
    return MEMORY_HALF_LIVES * seconds;
  }

  /** Whole tape that a decayed feature asks for, seconds. */
  public int historySeconds() {
    return HISTORY_HALF_LIVES * seconds;
  }

  /** Decay a second of the exponential kernel, ln 2 / half-life, 1/s. */
  public double rate() {
    return LN_2 / seconds;
  }

  /** Weight of a second of this age. */
  public double weight(int ageSeconds) {
    return StrictMath.pow(2, -(double) ageSeconds / seconds);
  }

  /** Sum of the weights of the latest {@code count} seconds. */
  public double weights(int count) {
    return StrictMath.expm1(-count * rate()) / StrictMath.expm1(-rate());
  }
}
