package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/**
 * The minute that ends at each place where a row may end, as a bar: place p ends p units into the
 * stretch. Prices in quote currency times 10^8; in a minute without a trade all four are the price
 * carried forward.
 *
 * <p>Only bars that end a whole number of minutes before some row are filled.
 *
 * @param step places from one bar to the next that does not overlap it
 * @param phases the places, modulo step, that rows use
 * @param traded whether the minute has a trade
 * @param open first price
 * @param high highest
 * @param low lowest
 * @param close last
 */
record MinuteBars(
    int step,
    boolean[] phases,
    boolean[] traded,
    double[] open,
    double[] high,
    double[] low,
    double[] close) {
  static final int SECONDS = 60;

  static MinuteBars of(Stretch stretch) {
    return stretch.derive(MinuteBars.class, () -> make(stretch));
  }

  private MinuteBars(int step, int places) {
    this(
        step,
        new boolean[step],
        new boolean[places],
        new double[places],
        new double[places],
        new double[places],
        new double[places]);
  }

  private static MinuteBars make(Stretch stretch) {
    int unit = stretch.unit();
    double[] price = stretch.seconds().priceE8();
    double[] high = highest(stretch.values(RangeDistance.HIGH), unit);
    double[] low = highest(stretch.values(RangeDistance.LOW), unit);
    double[] first = stretch.values(PaneFigure.OPEN);
    int[] active = ActiveSeconds.of(stretch).atOrAfter();
    MinuteBars bars = new MinuteBars(SECONDS / unit, price.length / unit + 1);
    for (int end : stretch.rowEnds()) {
      bars.phases[end / unit % bars.step] = true;
    }
    for (int p = bars.step; p < bars.open.length; p++) {
      if (!bars.isUsed(p)) {
        continue;
      }
      int end = p * unit;
      int open = active[end - SECONDS];
      boolean traded = open < end;
      bars.traded[p] = traded;
      bars.close[p] = price[end - 1];
      bars.open[p] = traded ? first[open] : bars.close[p];
      bars.high[p] = traded ? max(high, p, bars.step) : bars.close[p];
      bars.low[p] = traded ? -max(low, p, bars.step) : bars.close[p];
    }
    return bars;
  }

  /** The largest value of each unit. */
  private static double[] highest(double[] seconds, int unit) {
    double[] out = new double[seconds.length / unit];
    for (int u = 0; u < out.length; u++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int s = 0; s < unit; s++) {
        most = Math.max(most, seconds[u * unit + s]);
      }
      out[u] = most;
    }
    return out;
  }

  private static double max(double[] units, int end, int count) {
    double most = Double.NEGATIVE_INFINITY;
    for (int u = end - count; u < end; u++) {
      most = Math.max(most, units[u]);
    }
    return most;
  }

  /** Places; those before the first whole bar hold nothing. */
  int places() {
    return open.length;
  }

  /** Whether a row may look at the bar at place {@code p}. */
  boolean isUsed(int p) {
    return phases[p % step];
  }

  /** log(high / low) of the bar at place {@code p}. */
  double range(int p) {
    return LogReturn.of(high[p], low[p]);
  }

  /**
   * Mean of a figure of bars over those of the {@code count} before each row where it is defined.
   *
   * @param figure a value a place, NaN where it is undefined
   */
  static void mean(Stretch stretch, double[] figure, int count, double[] out) {
    int unit = stretch.unit();
    int step = SECONDS / unit;
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      double sum = 0;
      int defined = 0;
      for (int bar = 0, p = ends[i] / unit; bar < count; bar++, p -= step) {
        if (!Double.isNaN(figure[p])) {
          sum += figure[p];
          defined++;
        }
      }
      out[i] = sum / defined;
    }
  }
}
