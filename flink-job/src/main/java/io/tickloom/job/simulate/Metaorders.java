package io.tickloom.job.simulate;

/**
 * On which side a sweep comes: large parents are worked off in many sweeps of one side, each parent
 * with a patience of its own, so signs stay correlated over many sweeps (order splitting, after
 * Lillo, Mike and Farmer 2005).
 *
 * <p>At each sweep the parent at work goes on with the probability of its patience, else another
 * takes over with a fresh random side; the sweep takes the parent's side with probability
 * (1+FOLLOW)/2. So the autocorrelation of the signs at lag k is FOLLOW² · Σ share · patience^k.
 *
 * <p>The sign is cut out of a uniform <i>surprise</i> in [-1, 1): buy where surprise ≥ −expected
 * sign. A price that moves by the surprise, and not by the sign, is symmetric and unpredictable
 * whatever is known about the flow (the surprise of Madhavan, Richardson and Roomans 1997).
 */
final class Metaorders {
  private static final double[] PATIENCE = {0.60, 0.90, 0.97, 0.99};
  private static final double[] SHARE_OF_SWEEPS = {0.36, 0.52, 0.10, 0.02};
  private static final double FOLLOW = 0.85;

  private final Draws draws;
  private final double[] startChance = new double[PATIENCE.length];
  private double patience = PATIENCE[0];
  private int side = 1;
  private double surprise;
  private int sign = 1;

  Metaorders(Draws draws) {
    this.draws = draws;
    double total = 0;
    for (int i = 0; i < PATIENCE.length; i++) {
      startChance[i] = SHARE_OF_SWEEPS[i] * (1 - PATIENCE[i]);
      total += startChance[i];
    }
    for (int i = 0; i < PATIENCE.length; i++) {
      startChance[i] /= total;
    }
  }

  /** Draws the next sweep's side: 1 for a buy, -1 for a sell. */
  int next() {
    surprise = draws.symmetric();
    sign = surprise >= -expectedSign() ? 1 : -1;
    // The parent given the sign, by Bayes' rule.
    double goesOn = patience * (1 + FOLLOW * side * sign);
    if (draws.uniform() * (goesOn + 1 - patience) >= goesOn) {
      side = draws.uniform() < (1 + FOLLOW) / 2 ? sign : -sign;
      patience = drawPatience();
    }
    return sign;
  }

  /** What was surprising in the last sign: uniform in [-1, 1), independent of all before it. */
  double surprise() {
    return surprise;
  }

  /** Expected sign of the next sweep given the whole state, in (-1, 1). */
  double expectedSign() {
    return FOLLOW * patience * side;
  }

  /** Chance that the parent at work also sends the sweep after next, and so on: in (0, 1). */
  double patience() {
    return patience;
  }

  private double drawPatience() {
    double u = draws.uniform();
    int i = 0;
    while (i < PATIENCE.length - 1 && u >= startChance[i]) {
      u -= startChance[i];
      i++;
    }
    return PATIENCE[i];
  }
}
