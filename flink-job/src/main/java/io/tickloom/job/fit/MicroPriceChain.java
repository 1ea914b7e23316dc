package io.tickloom.job.fit;

import io.tickloom.job.feature.book.BookFit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Markov chain of imbalance and spread from second to second, and where mid ends up from each
 * of its states. Each step counts mirrored too, so that the chain favours neither side.
 *
 * <p>With Q the steps that leave mid where it is, T those that move it, r the mean move of a step:
 * G1 = (1 - Q)^-1 r, B = (1 - Q)^-1 T, and the adjustment is the sum over k of B^k G1.
 *
 * <p>Source: Stoikov, "The micro-price: a high-frequency estimator of future prices", 2018.
 */
public final class MicroPriceChain {
  private static final int MOST_STEPS = 100_000;
  private static final int LEAST_LEFT = 30;
  private static final double SETTLED = 1e-12;

  private final int parts;
  private final Map<Step, Moves> steps = new HashMap<>();
  private long seen;

  /** Imbalance, from -parts to parts without 0, and spread, quote currency times 10^8. */
  private record State(int side, long spreadE8) {
    State mirrored() {
      return new State(-side, spreadE8);
    }
  }

  private record Step(State from, State to, boolean moves) {}

  private static final class Moves {
    private long count;
    private double twiceMidE8;
  }

  /** A chain whose imbalances have {@code parts} parts a side. */
  public MicroPriceChain(int parts) {
    this.parts = parts;
  }

  /** The best prices and what rests there, at the end of a second. */
  public record Quote(long bidE8, double bidQuantity, long askE8, double askQuantity) {
    private double imbalance() {
      return (bidQuantity - askQuantity) / (bidQuantity + askQuantity);
    }
  }

  /** Adds the step from a second to the next. */
  public void add(Quote before, Quote after) {
    long moved = after.bidE8 + after.askE8 - before.bidE8 - before.askE8;
    State from = state(before);
    State to = state(after);
    count(new Step(from, to, moved != 0), moved);
    count(new Step(from.mirrored(), to.mirrored(), moved != 0), -moved);
    seen++;
  }

  private State state(Quote quote) {
    double imbalance = quote.imbalance();
    int part = BookFit.part(Math.abs(imbalance), parts) + 1;
    return new State(imbalance < 0 ? -part : part, quote.askE8 - quote.bidE8);
  }

  private void count(Step step, long moved) {
    Moves moves = steps.computeIfAbsent(step, s -> new Moves());
    moves.count++;
    moves.twiceMidE8 += moved;
  }

  /** Steps that were added. */
  public long seen() {
    return seen;
  }

  /**
   * The adjustments as {@link BookFit#adjustments} wants them.
   *
   * @throws IllegalArgumentException where mid moves too seldom to tell
   */
  public List<Double> adjustments(long tickE8, int spreads) {
    int n = 2 * parts * spreads;
    double[] left = new double[n];
    double[][] stays = new double[n][n];
    double[][] moves = new double[n][n + 1];
    steps.forEach(
        (step, found) -> {
          int from = index(step.from, tickE8, spreads);
          left[from] += found.count;
          (step.moves ? moves : stays)[from][index(step.to, tickE8, spreads)] += found.count;
          moves[from][n] += found.twiceMidE8 / 2 / tickE8;
        });
    for (int from = 0; from < n; from++) {
      for (int to = 0; to <= n; to++) {
        moves[from][to] /= Math.max(1, left[from]);
        if (to < n) {
          stays[from][to] = (from == to ? 1 : 0) - stays[from][to] / Math.max(1, left[from]);
        }
      }
    }
    double[][] solved;
    try {
      solved = Linear.solve(stays, moves);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("mid never moves from some state; more days are needed");
    }
    return upper(sum(solved), left, spreads);
  }

  private int index(State state, long tickE8, int spreads) {
    int spread = BookFit.spreadState(state.spreadE8, tickE8, spreads);
    int side = state.side > 0 ? parts + state.side - 1 : parts + state.side;
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

  /** Those of states with the longer bid queue; NaN for one that was left too seldom to tell. */
  private List<Double> upper(double[] all, double[] left, int spreads) {
    List<Double> out = new ArrayList<>();
    for (int spread = 0; spread < spreads; spread++) {
      for (int part = 0; part < parts; part++) {
        int i = spread * 2 * parts + parts + part;
        out.add(left[i] < LEAST_LEFT ? Double.NaN : all[i]);
      }
    }
    return Collections.unmodifiableList(out);
  }
}
