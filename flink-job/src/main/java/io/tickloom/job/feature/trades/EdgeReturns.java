package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Stretch;

/**
 * What the estimator EDGE needs of each {@link MinuteBars bar} and the one before it, in the
 * paper's letters: o, h, l, c logs of the prices, m = (h + l) / 2, 1 for the bar before.
 *
 * @param step places from one bar to the next
 * @param moves 1 where h is not l or l not c1, else 0
 * @param opens how many of h, l the open is not, where the bar moves
 * @param closes how many of h1, l1 the close before is not, where the bar moves
 * @param r1 m - o
 * @param r2 o - m1
 * @param r3 m - c1
 * @param r4 c1 - m1
 * @param r5 o - c1
 */
record EdgeReturns(
    int step,
    double[] moves,
    double[] opens,
    double[] closes,
    double[] r1,
    double[] r2,
    double[] r3,
    double[] r4,
    double[] r5) {

  static EdgeReturns of(Stretch stretch) {
    MinuteBars bars = MinuteBars.of(stretch);
    EdgeReturns out = new EdgeReturns(bars.step(), bars.places());
    for (int p = 2 * bars.step(); p < bars.places(); p++) {
      if (bars.isUsed(p)) {
        out.fill(bars, p, p - bars.step());
      }
    }
    return out;
  }

  private EdgeReturns(int step, int n) {
    this(
        step,
        new double[n],
        new double[n],
        new double[n],
        new double[n],
        new double[n],
        new double[n],
        new double[n],
        new double[n]);
  }

  private void fill(MinuteBars bars, int p, int q) {
    double open = bars.open()[p];
    double close = bars.close()[q];
    if (bars.high()[p] != bars.low()[p] || bars.low()[p] != close) {
      moves[p] = 1;
      opens[p] = others(open, bars, p);
      closes[p] = others(close, bars, q);
    }
    r1[p] = middle(bars, p, open);
    r4[p] = -middle(bars, q, close);
    r5[p] = LogReturn.of(open, close);
    r2[p] = r5[p] + r4[p];
    r3[p] = r1[p] + r5[p];
  }

  private static int others(double price, MinuteBars bars, int p) {
    return (price == bars.high()[p] ? 0 : 1) + (price == bars.low()[p] ? 0 : 1);
  }

  /** Middle of a bar's range over a price, in logs. */
  private static double middle(MinuteBars bars, int p, double price) {
    return (LogReturn.of(bars.high()[p], price) + LogReturn.of(bars.low()[p], price)) / 2;
  }
}
