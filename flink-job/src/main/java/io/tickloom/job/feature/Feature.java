package io.tickloom.job.feature;

/**
 * One column of the rows.
 *
 * <p>A feature looks at the panes of [T − memory, T) and the price at T − memory, and at nothing
 * else, so that any stretch of time can be made from itself and the memory before it.
 */
public interface Feature {
  /** Name, unit, formula and source. */
  FeatureInfo info();

  /** The least data that the feature needs. */
  default Tier tier() {
    return Tier.TRADES;
  }

  /** Whether it needs whole trades, and not a whole book alone. */
  default boolean readsTrades() {
    return tier() == Tier.TRADES;
  }

  /** How far back the feature looks, seconds, 0 to 7,200. */
  int memorySeconds();

  /** The value is NaN unless a row's clean seconds exceed this; the memory, as a rule. */
  default int historySeconds() {
    return memorySeconds();
  }

  /**
   * Writes the value of each row of {@code stretch} into {@code out}; NaN where the formula is
   * undefined. Rows without enough history are set to NaN afterwards, whatever is written there.
   */
  void compute(Stretch stretch, double[] out);
}
