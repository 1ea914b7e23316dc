package io.tickloom.job.simulate;

/**
 * How large a trade is, in lots of 0.0001: drawn from a table of 65,536 quantiles, log-linear
 * between the quantiles of real ETHUSDT, with the exchange's smallest common size (0.002, a quarter
 * of all trades) as an atom. Trades of one sweep resemble each other: with probability {@value
 * #RESEMBLE} a trade's place among the quantiles lies near the sweep's own.
 */
final class Sizes {
  private static final int CELLS = 1 << 16;
  private static final double[] LEVEL = {
    0, 0.01, 0.0985, 0.0985, 0.37, 0.37, 0.5, 0.75, 0.9, 0.965, 0.99, 0.999, 1
  };
  private static final double[] SIZE = {
    0.0001, 0.0003, 0.0018, 0.002, 0.002, 0.0022, 0.0078, 0.174, 0.8, 1.5, 3.72, 11.4, 50
  };
  private static final double RESEMBLE = 0.6;
  private static final int NEAR = 1 << 12;

  private final Draws draws;
  private final int[] quantiles = new int[CELLS];

  Sizes(Draws draws) {
    this.draws = draws;
    int knot = 1;
    for (int cell = 0; cell < CELLS; cell++) {
      double level = (cell + 0.5) / CELLS;
      while (level >= LEVEL[knot]) {
        knot++;
      }
      double share = (level - LEVEL[knot - 1]) / (LEVEL[knot] - LEVEL[knot - 1]);
      double log =
          (1 - share) * StrictMath.log(SIZE[knot - 1]) + share * StrictMath.log(SIZE[knot]);
      quantiles[cell] = (int) Math.max(1, Math.round(StrictMath.exp(log) * 10_000));
    }
  }

  /** Fills in the lots of the first {@code count} trades of a sweep. */
  void next(long[] lots, int count) {
    int place = (int) (draws.bits() >>> 48);
    for (int i = 0; i < count; i++) {
      long bits = draws.bits();
      boolean resembles = (bits & 0xFFFF) < RESEMBLE * CELLS;
      int fresh = (int) (bits >>> 48);
      lots[i] = quantiles[resembles ? near(place, fresh) : fresh];
    }
  }

  /** A cell near another, reflected at the ends: uniform if both arguments are. */
  private static int near(int place, int random) {
    int cell = place + random % (2 * NEAR) - NEAR;
    if (cell < 0) {
      return -1 - cell;
    }
    return cell >= CELLS ? 2 * CELLS - 1 - cell : cell;
  }
}
