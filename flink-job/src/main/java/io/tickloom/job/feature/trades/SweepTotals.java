package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/**
 * Running totals of the sweeps from the start of a stretch on. They are whole numbers, so their
 * differences are exact, even where a total has wrapped.
 *
 * @param count sweeps up to each second's end
 * @param signed buy sweeps less sell sweeps
 * @param products sum over neighbours of 1 for one side, −1 for two, each at the later one's second
 * @param squares sum of the squared times between neighbours, microseconds^2
 * @param firstMicros time of each second's first sweep, microseconds from the start of the stretch
 * @param lastMicros time of each second's last sweep
 * @param firstSigns side of each second's first sweep, 1 or −1
 * @param lastSigns side of each second's last sweep
 */
record SweepTotals(
    long[] count,
    long[] signed,
    long[] products,
    long[] squares,
    long[] firstMicros,
    long[] lastMicros,
    byte[] firstSigns,
    byte[] lastSigns) {
  private static final long MICROS = 1_000_000L;

  static SweepTotals of(Stretch stretch) {
    return stretch.derive(SweepTotals.class, () -> make(stretch));
  }

  private SweepTotals(int length) {
    this(
        new long[length],
        new long[length],
        new long[length],
        new long[length],
        new long[length],
        new long[length],
        new byte[length],
        new byte[length]);
  }

  private static SweepTotals make(Stretch stretch) {
    SweepTotals totals = new SweepTotals(stretch.seconds().length());
    totals.sides(
        stretch.values(PaneFigure.FLAGS),
        stretch.values(PaneFigure.FIRST_MICROS),
        stretch.values(PaneFigure.LAST_MICROS));
    int[] active = ActiveSeconds.of(stretch).atOrBefore();
    total(stretch.values(PaneFigure.SWEEPS), totals.count);
    total(stretch.values(PaneFigure.SIGNED_SWEEPS), totals.signed);
    totals.addProducts(stretch.values(PaneFigure.SIGN_PRODUCTS), active);
    totals.addSquares(stretch.values(PaneFigure.GAP_SQUARES), active);
    return totals;
  }

  private void sides(double[] flags, double[] first, double[] last) {
    for (int j = 0; j < flags.length; j++) {
      int flag = (int) flags[j];
      firstSigns[j] = (byte) ((flag & Pane.FIRST_IS_SELL) == 0 ? 1 : -1);
      lastSigns[j] = (byte) ((flag & Pane.LAST_IS_SELL) == 0 ? 1 : -1);
      firstMicros[j] = j * MICROS + (long) first[j];
      lastMicros[j] = j * MICROS + (long) last[j];
    }
  }

  private static void total(double[] values, long[] out) {
    long sum = 0;
    for (int j = 0; j < out.length; j++) {
      sum += (long) values[j];
      out[j] = sum;
    }
  }

  private void addProducts(double[] within, int[] active) {
    long sum = 0;
    for (int j = 0; j < within.length; j++) {
      if (follows(j, active)) {
        sum += firstSigns[j] * lastSigns[active[j - 1]];
      }
      sum += (long) within[j];
      products[j] = sum;
    }
  }

  private void addSquares(double[] within, int[] active) {
    long sum = 0;
    for (int j = 0; j < within.length; j++) {
      if (follows(j, active)) {
        long gap = firstMicros[j] - lastMicros[active[j - 1]];
        sum += gap * gap;
      }
      sum += (long) within[j];
      squares[j] = sum;
    }
  }

  private static boolean follows(int j, int[] active) {
    return j > 0 && active[j] == j && active[j - 1] >= 0;
  }
}
