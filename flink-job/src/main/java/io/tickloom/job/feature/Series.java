package io.tickloom.job.feature;

/**
 * A figure for each second of a stretch, made to be summed over windows.
 *
 * <p>Identity counts: a stretch fills each series object once and shares the sums among the
 * features that name the same object.
 */
@FunctionalInterface
public interface Series {
  /** The pane's base quantity, 10^-8 units. */
  Series VOLUME = (stretch, out) -> copy(stretch.seconds().volumeE8(), out);

  /** Taker-buy less taker-sell base quantity, 10^-8 units. */
  Series SIGNED_VOLUME = (stretch, out) -> copy(stretch.seconds().signedVolumeE8(), out);

  /** Price times quantity, 10^-16 quote units. */
  Series NOTIONAL = (stretch, out) -> copy(stretch.seconds().notionalE16(), out);

  /** Buy less sell price times quantity, 10^-16 quote units. */
  Series SIGNED_NOTIONAL = (stretch, out) -> copy(stretch.seconds().signedNotionalE16(), out);

  /** Trades. */
  Series TRADES = (stretch, out) -> copy(stretch.seconds().trades(), out);

  /** Sweeps that begin in the second. */
  Series SWEEPS = (stretch, out) -> copy(stretch.seconds().sweeps(), out);

  /** Buy sweeps less sell sweeps. */
  Series SIGNED_SWEEPS = (stretch, out) -> copy(stretch.seconds().signedSweeps(), out);

  /** Squared log return. */
  Series SQUARED_RETURN =
      (stretch, out) -> {
        double[] r = stretch.returns();
        for (int j = 0; j < out.length; j++) {
          out[j] = r[j] * r[j];
        }
      };

  /** Writes one value for each second of {@code stretch}; {@code out} has that length or more. */
  void fill(Stretch stretch, double[] out);

  private static void copy(double[] from, double[] to) {
    System.arraycopy(from, 0, to, 0, Math.min(from.length, to.length));
  }
}
