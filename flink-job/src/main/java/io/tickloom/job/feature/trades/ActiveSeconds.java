package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/**
 * Which seconds have trades, found from any second.
 *
 * @param atOrBefore latest second up to each one that has trades, −1 for none
 * @param atOrAfter earliest second from each one on that has trades, the length for none
 */
record ActiveSeconds(int[] atOrBefore, int[] atOrAfter) {
  static ActiveSeconds of(Stretch stretch) {
    return stretch.derive(ActiveSeconds.class, () -> make(stretch.values(PaneFigure.TRADES)));
  }

  private static ActiveSeconds make(double[] trades) {
    int[] before = new int[trades.length];
    int[] after = new int[trades.length];
    int latest = -1;
    for (int j = 0; j < trades.length; j++) {
      latest = trades[j] > 0 ? j : latest;
      before[j] = latest;
    }
    int earliest = trades.length;
    for (int j = trades.length - 1; j >= 0; j--) {
      earliest = trades[j] > 0 ? j : earliest;
      after[j] = earliest;
    }
    return new ActiveSeconds(before, after);
  }
}
