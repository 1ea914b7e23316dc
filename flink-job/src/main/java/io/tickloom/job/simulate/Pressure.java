package io.tickloom.job.simulate;

/**
 * What makes one queue at the best prices long and the other short for a second or so, and then
 * turns: a hidden normal state that forgets itself (Ornstein-Uhlenbeck), stepped with each diff. It
 * knows of no trade and no trade knows of it.
 */
final class Pressure {
  /** The most that it can add to or take from a rate, as a part of it. */
  static final double LARGEST = 0.8;

  private static final double MEMORY_SECONDS = 1.3;

  /** So steep that one side is favoured, or the other, more often than none. */
  private static final double STEEPNESS = 4;

  private final Draws draws;
  private final double decay;
  private final double shock;
  private double state;

  /**
   * Begins anywhere.
   *
   * @param stepSeconds time between two steps
   */
  Pressure(Draws draws, double stepSeconds) {
    this.draws = draws;
    decay = StrictMath.exp(-stepSeconds / MEMORY_SECONDS);
    shock = Math.sqrt(1 - decay * decay);
    state = draws.normal();
  }

  /** Lets a step's time pass. */
  void step() {
    state = decay * state + shock * draws.normal();
  }

  /** How much more often than usual orders to buy come to the best price now, as a part of it. */
  double onBids() {
    double steep = STEEPNESS * state;
    return LARGEST * steep / Math.sqrt(1 + steep * steep);
  }
}
