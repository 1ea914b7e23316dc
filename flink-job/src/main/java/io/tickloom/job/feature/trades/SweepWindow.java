package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** The sweeps of one window before each row. A pair of neighbours counts if both lie in it. */
final class SweepWindow {
  private final int windowSeconds;
  private final int[] ends;
  private final ActiveSeconds active;
  private final SweepTotals totals;
  private final double[] products;
  private final double[] squares;

  private SweepWindow(Stretch stretch, int windowSeconds) {
    this.windowSeconds = windowSeconds;
    this.ends = stretch.rowEnds();
    this.active = ActiveSeconds.of(stretch);
    this.totals = SweepTotals.of(stretch);
    this.products = stretch.values(PaneFigure.SIGN_PRODUCTS);
    this.squares = stretch.values(PaneFigure.GAP_SQUARES);
  }

  static SweepWindow of(Stretch stretch, int windowSeconds) {
    return new SweepWindow(stretch, windowSeconds);
  }

  private int before(int i) {
    return ends[i] - windowSeconds - 1;
  }

  private int first(int i) {
    return active.atOrAfter()[before(i) + 1];
  }

  private int last(int i) {
    return active.atOrBefore()[ends[i] - 1];
  }

  /** Sweeps. */
  long count(int i) {
    return totals.count()[ends[i] - 1] - totals.count()[before(i)];
  }

  /** Buy sweeps less sell sweeps. */
  long signed(int i) {
    return totals.signed()[ends[i] - 1] - totals.signed()[before(i)];
  }

  /** Sum over neighbours of 1 for one side, −1 for two sides; there must be a sweep. */
  long products(int i) {
    int first = first(i);
    return totals.products()[ends[i] - 1] - totals.products()[first] + (long) products[first];
  }

  /** Sum of the squared times between neighbours, microseconds^2; there must be a sweep. */
  long gapSquares(int i) {
    int first = first(i);
    return totals.squares()[ends[i] - 1] - totals.squares()[first] + (long) squares[first];
  }

  /** Time from the first sweep to the last, microseconds; there must be one. */
  long spanMicros(int i) {
    return totals.lastMicros()[last(i)] - totals.firstMicros()[first(i)];
  }

  /** Side of the first sweep, 1 or −1; there must be one. */
  int firstSign(int i) {
    return totals.firstSigns()[first(i)];
  }

  /** Side of the last sweep. */
  int lastSign(int i) {
    return totals.lastSigns()[last(i)];
  }
}
