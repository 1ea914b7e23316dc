package io.tickloom.job.fit;

import io.tickloom.job.feature.book.BookFit;

/**
 * Where mid ends up from each state of a chain. With Q the steps that leave mid where it is, T
 * those that move it, r the mean move of a step: G1 = (1 - Q)^-1 r, B = (1 - Q)^-1 T, and the
 * adjustment is the sum over k of B^k G1.
 */
final class ChainSolution {
  private static final int MOST_STEPS = 100_000;
  private static final double SETTLED = 1e-12;

  private final int parts;
  private final int spreads;
  private final long[] left;
  private final long[] moved;
  private final double[] adjustments;

  /**
   * Solves the chain of these steps.
   *
   * @throws IllegalArgumentException where mid moves too seldom to tell
   */
  ChainSolution(StepCounts counts, int parts, int spreads, long tickE8) {
    this(counts, parts, spreads, tickE8, 0);
  }

  /**
   * The same where each step ends the chain by a small chance {@code end}: where mid never moves
   * the adjustment is 0.
   */
  ChainSolution(StepCounts counts, int parts, int spreads, long tickE8, double end) {
    this.parts = parts;
    this.spreads = spreads;
    int n = 2 * parts * spreads;
    left = new long[n];
    moved = new long[n];
    double[][] stays = new double[n][n];
    double[][] moves = new double[n][n + 1];
    counts
        .all()
        .forEach(
            (step, found) -> {
              int from = index(step.from(), tickE8);
              left[from] += found.count();
              moved[from] += step.moves() ? found.count() : 0;
              (step.moves() ? moves : stays)[from][index(step.to(), tickE8)] += found.count();
              moves[from][n] += found.twiceMidE8() / 2 / tickE8;
            });
    for (int from = 0; from < n; from++) {
      for (int to = 0; to <= n; to++) {
        moves[from][to] /= Math.max(1, left[from]);
        if (to < n) {
          stays[from][to] = (from == to ? 1 + end : 0) - stays[from][to] / Math.max(1, left[from]);
        }
      }
    }
    try {
      adjustments = sum(Linear.solve(stays, moves));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "mid never moves from some state; more days are needed", e);
    }
  }

  private int index(StepCounts.State state, long tickE8) {
    int spread = BookFit.spreadState(state.spreadE8(), tickE8, spreads);
    int side = state.side() > 0 ? parts + state.side() - 1 : parts + state.side();
    return spread * 2 * parts + side;
  }

  /** The sum over k of B^k G1; of each row B, then G1. */
  private static double[] sum(double[][] solved) {
    int n = solved.length;
    double[] term = new double[n];
    for (int i = 0; i < n; i++) {
      term[i] = solved[i][n];
    }
    double[] sum = term.clone();
    for (int k = 0; k < MOST_STEPS; k++) {
      double[] next = new double[n];
      double largest = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[i] += solved[i][j] * term[j];
        }
        sum[i] += next[i];
        largest = Math.max(largest, Math.abs(next[i]));
      }
      if (largest < SETTLED) {
        return sum;
      }
      term = next;
    }
    throw new IllegalArgumentException("the adjustments do not settle; more days are needed");
  }

  /** Ticks from mid, of the states with the longer bid queue, spread by spread. */
  double[] upper() {
    double[] upper = new double[parts * spreads];
    for (int i = 0; i < upper.length; i++) {
      upper[i] = adjustments[whole(i)];
    }
    return upper;
  }

  /** How often such a state, or the mirrored one, was left. */
  long steps(int upper) {
    return left[whole(upper)];
  }

  /** In how many of those steps mid moved. */
  long moves(int upper) {
    return moved[whole(upper)];
  }

  private int whole(int upper) {
    return upper / parts * 2 * parts + parts + upper % parts;
  }
}
