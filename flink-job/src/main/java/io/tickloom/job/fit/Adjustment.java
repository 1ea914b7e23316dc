package io.tickloom.job.fit;

/**
 * What was learnt of a state of the book in which the bid queue is the longer one; the mirrored
 * state counts with it.
 *
 * @param ticks by which the micro-price lies above mid; NaN where the state was left too seldom
 * @param halfWidth ticks to both sides of it to the ends of the 95 % interval; NaN where none can
 *     be told
 * @param steps how often the state was left, a second each
 * @param moves in how many of them mid moved
 */
public record Adjustment(double ticks, double halfWidth, long steps, long moves) {
  private static final long FEW_STEPS = 300;

  /** Whether there is one. */
  public boolean isTold() {
    return !Double.isNaN(ticks);
  }

  /** Whether the state was left so seldom that its interval itself is shaky: 300 times. */
  public boolean isThin() {
    return steps < FEW_STEPS;
  }

  /** Whether its interval leaves out 0. */
  public boolean isBeyondNoise() {
    return Math.abs(ticks) > halfWidth;
  }
}
