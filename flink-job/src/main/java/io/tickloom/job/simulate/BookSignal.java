package io.tickloom.job.simulate;

/**
 * A planted drift that shows in the book and nowhere else.
 *
 * <p>A hidden state H, normal with mean 0 and variance 1 in the long run, forgets itself at a rate
 * of 1/120 a second (an Ornstein-Uhlenbeck process, stepped each second). The efficient log price
 * drifts by K·σ·H/√60 a second, K = 0.135·SIGNAL. Near the best price orders to buy come more often
 * than usual by the part L = 0.5·H/√(1+H²) and are cancelled less often by the same part; with
 * orders to sell it is the other way round. They do so whatever SIGNAL is, so that with SIGNAL 0
 * the book leans and it means nothing.
 */
final class BookSignal extends Signal {
  /** The planted dependence in words, for whoever finds the capture. */
  static final String FORMULA =
      "efficient log price drifts by 0.135*signal*sigma*H/sqrt(60) a second; H = hidden"
          + " Ornstein-Uhlenbeck process of mean 0, variance 1 and memory 120 s; within"
          + " 134 ticks of the best price limit orders to buy come at 1+L times and are cancelled"
          + " at 1-L times their usual rate, those to sell at 1-L and 1+L times, L ="
          + " 0.5*H/sqrt(1+H^2); sigma = standard deviation of a 1-s log"
          + " return now; the price itself is otherwise a martingale with symmetric moves";

  private static final double MEMORY_SECONDS = 120;
  private static final double STRENGTH = 0.135;
  private static final double DECAY = StrictMath.exp(-1 / MEMORY_SECONDS);
  private static final double SHOCK = Math.sqrt(1 - DECAY * DECAY);

  /** Mean of H over the next minute as a part of H now. */
  private static final double STAYS =
      MEMORY_SECONDS / HORIZON_SECONDS * (1 - StrictMath.exp(-HORIZON_SECONDS / MEMORY_SECONDS));

  private final Draws draws;
  private final double strength;
  private double state;

  BookSignal(double signal, Draws draws) {
    this.draws = draws;
    strength = STRENGTH * signal;
    state = draws.normal();
  }

  @Override
  double drift(double volatilityPerSecond) {
    return strength * volatilityPerSecond * state;
  }

  @Override
  void age(double seconds) {
    // steps with the seconds alone
  }

  @Override
  void openSecond() {
    state = DECAY * state + SHOCK * draws.normal();
  }

  @Override
  void add(int sign) {
    // blind to trades
  }

  @Override
  double expectedDrift(double sweepsPerSecond, Metaorders flow) {
    return strength * STAYS * state;
  }

  @Override
  double leanToBids() {
    return OrderFlow.LARGEST_LEAN * state / Math.sqrt(1 + state * state);
  }
}
