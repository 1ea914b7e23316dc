package io.tickloom.job.feature;

/**
 * A figure for each second of a stretch.
 *
 * <p>Identity counts: a stretch fills each series object once and shares its sums among the
 * features that name the same object, so keep series in constants.
 */
@FunctionalInterface
public interface Series {
  /** Base quantity times 10^8. */
  Series VOLUME = (stretch, out) -> volume(stretch, 1, out);

  /** Buy less sell base quantity times 10^8. */
  Series SIGNED_VOLUME = (stretch, out) -> volume(stretch, -1, out);

  /** Log return of each second's end price over the one before; NaN where either is unknown. */
  Series LOG_RETURN =
      (stretch, out) -> {
        double[] price = stretch.price();
        out[0] = Double.NaN;
        for (int j = 1; j < price.length; j++) {
          out[j] = LogReturn.of(price[j], price[j - 1]);
        }
      };

  /** Its square. */
  Series SQUARED_RETURN =
      (stretch, out) -> {
        double[] r = stretch.values(LOG_RETURN);
        for (int j = 0; j < r.length; j++) {
          out[j] = r[j] * r[j];
        }
      };

  /** Writes one value for each second of {@code stretch}. */
  void fill(Stretch stretch, double[] out);

  /** The sum of {@code series} over the {@code windowSeconds} that end with each second. */
  static Series trailing(Series series, int windowSeconds) {
    return (stretch, out) -> WindowSums.everySecond(stretch.values(series), windowSeconds, out);
  }

  /** The decayed sum of {@code series} at each second's end, of the whole seconds known there. */
  static Series decayed(Series series, HalfLife halfLife) {
    return (stretch, out) ->
        DecayedSums.everySecond(
            stretch.values(series), halfLife, stretch.seconds()::knownSeconds, out);
  }

  private static void volume(Stretch stretch, int signOfSells, double[] out) {
    double[] buys = stretch.values(PaneFigure.BUY_VOLUME);
    double[] sells = stretch.values(PaneFigure.SELL_VOLUME);
    for (int j = 0; j < out.length; j++) {
      out[j] = buys[j] + signOfSells * sells[j];
    }
  }
}
