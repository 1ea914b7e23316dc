package io.tickloom.job.fit;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How far the adjustments stray, told by drawing the blocks of time with replacement and solving
 * the chain anew (Künsch 1989). The half width of an interval is the draws' standard deviation
 * times Student's quantile for the number of blocks.
 */
final class BlockErrors {
  /** With fewer blocks there is no telling. */
  static final int LEAST_BLOCKS = 8;

  /** Beyond so many states the solving takes too long. */
  static final int MOST_STATES = 200;

  static final int DRAWS = 200;
  private static final long SEED = 1;

  /** A rare state from which mid does not move in a draw. */
  private static final double END = 1e-9;

  private static final double NORMAL = 1.959963984540054;

  private final double[] halfWidths;

  BlockErrors(List<StepCounts> blocks, int parts, int spreads, long tickE8) {
    int states = parts * spreads;
    halfWidths = new double[states];
    double[] mean = new double[states];
    double[] squares = new double[states];
    int done = 0;
    boolean tried = blocks.size() >= LEAST_BLOCKS && 2 * states <= MOST_STATES;
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; tried && draw < DRAWS; draw++) {
      StepCounts drawn = new StepCounts();
      int[] times = new int[blocks.size()];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      for (int i = 0; i < times.length; i++) {
        if (times[i] > 0) {
          drawn.addAll(blocks.get(i), times[i]);
        }
      }
      double[] ticks;
      try {
        ticks = new ChainSolution(drawn, parts, spreads, tickE8, END).upper();
      } catch (IllegalArgumentException e) {
        break; // adjustments that do not settle: then there is no telling at all
      }
      done++;
      for (int i = 0; i < states; i++) {
        double before = ticks[i] - mean[i];
        mean[i] += before / done;
        squares[i] += before * (ticks[i] - mean[i]);
      }
    }
    double freedom = blocks.size() - 1.0;
    for (int i = 0; i < states; i++) {
      halfWidths[i] =
          done < DRAWS
              ? Double.NaN
              : student(freedom) * Math.sqrt(squares[i] / (DRAWS - 1) * (freedom + 1) / freedom);
    }
  }

  /** Ticks from the adjustment of a state to the ends of its 95 % interval; NaN where untold. */
  double halfWidth(int upper) {
    return halfWidths[upper];
  }

  /** Student's 97.5 % quantile (Abramowitz and Stegun 1964, 26.7.5); to 0.01 from 7 degrees on. */
  private static double student(double freedom) {
    double z2 = NORMAL * NORMAL;
    double first = NORMAL * (z2 + 1) / 4;
    double second = NORMAL * ((5 * z2 + 16) * z2 + 3) / 96;
    return NORMAL + (first + second / freedom) / freedom;
  }
}
