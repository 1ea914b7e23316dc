package io.tickloom.job.simulate;

/**
 * The planted dependence of the next minute on past flow, whose inputs anyone can read off the
 * prints.
 *
 * <p>Let B(t) and S(t) be the counts of taker-buy and taker-sell sweeps before t (runs of trades of
 * one time and side), each sweep weighted 2^(−age/30 s), and I = (B−S)/(B+S). The efficient log
 * price drifts by K·σ·I/√60 a second, σ being the volatility of a second's return: if I stayed, the
 * mean of the next minute's return would lie K·I of its standard deviations from zero. The drift
 * gathers while no sweep moves the price and shows with the next one that does.
 *
 * <p>K = SIGNAL·√(trades a second / 22.4): I swings the wider the fewer sweeps it counts, and so
 * the same SIGNAL gives about the same best AUC in a quiet market as in a busy one.
 */
final class PlantedSignal extends Signal {
  /** The planted dependence in words, for whoever finds the tape. */
  static final String FORMULA =
      "efficient log price drifts by K*sigma*I/sqrt(60) a second;"
          + " K=signal*sqrt(trades_per_second/22.4); I=(B-S)/(B+S), B and S ="
          + " counts of taker-buy and taker-sell sweeps before now, each weighted 2^(-age/30s);"
          + " sigma = standard deviation of a 1-s log return now; the price itself is otherwise a"
          + " martingale with symmetric moves";

  /** Age in seconds at which a sweep weighs 1/e. */
  static final double MEMORY_SECONDS = 30 / StrictMath.log(2);

  private static final double USUAL_TRADES_PER_SECOND = 22.4;
  private static final double HORIZON_DECAY = StrictMath.exp(-HORIZON_SECONDS / MEMORY_SECONDS);

  private final double strength;
  private double buys;
  private double sells;

  PlantedSignal(double signal, double tradesPerSecond) {
    strength = signal * Math.sqrt(tradesPerSecond / USUAL_TRADES_PER_SECOND);
  }

  @Override
  double drift(double volatilityPerSecond) {
    return strength * volatilityPerSecond * imbalance();
  }

  @Override
  void age(double seconds) {
    if (buys + sells == 0) {
      return;
    }
    // Buys and sells age alike, so the imbalance stays as it is between sweeps.
    double decay = StrictMath.exp(-seconds / MEMORY_SECONDS);
    buys *= decay;
    sells *= decay;
  }

  @Override
  void openSecond() {
    // goes by trades alone
  }

  @Override
  void add(int sign) {
    if (sign > 0) {
      buys++;
    } else {
      sells++;
    }
  }

  /** The imbalance I, in [-1, 1]; 0 before the first sweep. */
  double imbalance() {
    double total = buys + sells;
    return total == 0 ? 0 : (buys - sells) / total;
  }

  /** The market leans to no side of the book. */
  @Override
  double leanToBids() {
    return 0;
  }

  /**
   * {@inheritDoc} That is K times the expected mean of I: sweeps yet to come dilute those that
   * count now, and lean to the side of the parent at work.
   */
  @Override
  double expectedDrift(double sweepsPerSecond, Metaorders flow) {
    double total = buys + sells;
    double settled = sweepsPerSecond * MEMORY_SECONDS;
    double growth = settled - total;
    double diluted =
        Math.abs(growth) < 1e-6 * settled
            ? (1 - HORIZON_DECAY) / settled
            : StrictMath.log((total + growth * (1 - HORIZON_DECAY)) / total) / growth;
    // diluted is the mean of weight/total over the horizon, still to be scaled by memory/horizon.
    double known = total == 0 ? 0 : (buys - sells) * diluted * MEMORY_SECONDS / HORIZON_SECONDS;
    return strength * (known + expectedLean(sweepsPerSecond, flow) / ((total + settled) / 2));
  }

  /** Mean over the next minute of the expected B−S that the parent at work will add. */
  private static double expectedLean(double sweepsPerSecond, Metaorders flow) {
    double end = sweepsPerSecond * (1 - flow.patience());
    double difference = 1 / MEMORY_SECONDS - end;
    if (Math.abs(difference) < 1e-6) {
      difference = 1e-6;
    }
    double fromParent = (1 - StrictMath.exp(-end * HORIZON_SECONDS)) / end;
    double forgotten = MEMORY_SECONDS * (1 - HORIZON_DECAY);
    return sweepsPerSecond
        * flow.expectedSign()
        * (fromParent - forgotten)
        / (difference * HORIZON_SECONDS);
  }
}
