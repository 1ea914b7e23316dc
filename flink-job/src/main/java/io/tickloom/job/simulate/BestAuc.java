package io.tickloom.job.simulate;

/**
 * The AUC of the market's own score, in bounded memory: at each grid time a score, and a horizon
 * later the sign of the change of the last price; ties are left out.
 *
 * <p>Scores are counted in 65,537 cells of {@value #CELL} from -16 to 16 (what lies beyond counts
 * as the end), the middle one around 0; up and down rows of one cell count half, as ties of the
 * score.
 */
final class BestAuc {
  static final int GRID_SECONDS = 5;
  static final int HORIZON_SECONDS = 60;

  private static final double CELL = 0x1p-11;
  private static final int MIDDLE = 1 << 15;

  private final long[] ups = new long[2 * MIDDLE + 1];
  private final long[] downs = new long[2 * MIDDLE + 1];
  private final int[] waitingCell = new int[HORIZON_SECONDS / GRID_SECONDS];
  private final long[] waitingPrice = new long[HORIZON_SECONDS / GRID_SECONDS];
  private long gridTimes;
  private long ties;

  /**
   * Takes the next grid time.
   *
   * @param score what the next horizon is expected to bring, any unit as long as it ranks
   * @param lastPrice last price before the grid time
   */
  void gridTime(double score, long lastPrice) {
    int place = (int) (gridTimes % waitingCell.length);
    if (gridTimes >= waitingCell.length) {
      int change = Long.compare(lastPrice, waitingPrice[place]);
      if (change == 0) {
        ties++;
      } else {
        (change > 0 ? ups : downs)[waitingCell[place]]++;
      }
    }
    double cell = Math.rint(score / CELL);
    waitingCell[place] = MIDDLE + (int) Math.max(-MIDDLE, Math.min(MIDDLE, cell));
    waitingPrice[place] = lastPrice;
    gridTimes++;
  }

  /** Grid times whose label is up or down. */
  long rows() {
    return sum(ups) + sum(downs);
  }

  /** Grid times whose label is a tie. */
  long ties() {
    return ties;
  }

  /** Area under the ROC curve, 0 to 1; NaN while one class is missing. */
  double value() {
    double rightlyRanked = 0;
    long downsBelow = 0;
    for (int i = 0; i < ups.length; i++) {
      rightlyRanked += ups[i] * (downsBelow + downs[i] / 2.0);
      downsBelow += downs[i];
    }
    return rightlyRanked / ((double) sum(ups) * downsBelow);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
