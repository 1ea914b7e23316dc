package io.tickloom.job.simulate;

/**
 * How many trades a sweep prints: mostly one; else two kinds of geometric run, short and long; and
 * once in five thousand a long tail up to {@value #LONGEST}. Drawn from a table of 65,536
 * quantiles.
 */
final class SweepLengths {
  /** The most trades that a sweep prints. */
  static final int LONGEST = 240;

  private static final int CELLS = 1 << 16;
  private static final double SINGLE = 0.58;
  private static final double SHORT_GOES_ON = 0.5;
  private static final double LONG_GOES_ON = 0.855;
  private static final double TAIL = 2e-4;
  private static final int TAIL_START = 40;

  private final Draws draws;
  private final short[] quantiles = new short[CELLS];

  SweepLengths(Draws draws) {
    this.draws = draws;
    int length = 1;
    for (int cell = 0; cell < CELLS; cell++) {
      double level = (cell + 0.5) / CELLS;
      while (length < LONGEST && survival(length) > 1 - level) {
        length++;
      }
      quantiles[cell] = (short) length;
    }
  }

  /** Trades of the next sweep, 1 to {@value #LONGEST}. */
  int next() {
    return quantiles[(int) (draws.bits() >>> 48)];
  }

  /** Chance of a sweep of just this length. */
  double chance(int length) {
    int cells = 0;
    for (short quantile : quantiles) {
      cells += quantile == length ? 1 : 0;
    }
    return (double) cells / CELLS;
  }

  /** Mean trades of a sweep. */
  double mean() {
    long sum = 0;
    for (short quantile : quantiles) {
      sum += quantile;
    }
    return (double) sum / CELLS;
  }

  /** Chance of more than this many trades. */
  private static double survival(int length) {
    double tail = length < TAIL_START ? 1 : (double) TAIL_START / length;
    double shortRun = StrictMath.pow(SHORT_GOES_ON, length - 1);
    double longRun = StrictMath.pow(LONG_GOES_ON, length - 1);
    return (1 - SINGLE) * (1 - TAIL) * (shortRun + longRun) / 2 + TAIL * tail * tail;
  }
}
