package io.tickloom.job.oracle.book;

import static java.math.BigDecimal.ZERO;

import io.tickloom.job.oracle.book.RawHistory.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of the best prices and levels over windows that end at a time, by their definitions. */
record RawWindows(RawHistory history, long time) {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final long SECOND = RawHistory.SECOND;

  static double ratio(BigDecimal of, BigDecimal to) {
    return to.signum() == 0 ? Double.NaN : of.divide(to, EXACT).doubleValue();
  }

  static double spread(State state) {
    return ratio(state.asks()[0][0].subtract(state.bids()[0][0]), state.mid()) * 1e4;
  }

  static double imbalance(State state) {
    BigDecimal bid = state.bids()[1][0];
    BigDecimal ask = state.asks()[1][0];
    return ratio(bid.subtract(ask), bid.add(ask));
  }

  static double weighted(State state) {
    BigDecimal bid = state.bids()[1][0];
    BigDecimal ask = state.asks()[1][0];
    BigDecimal mean =
        state
            .bids()[0][0]
            .multiply(ask)
            .add(state.asks()[0][0].multiply(bid))
            .divide(bid.add(ask), EXACT);
    return ratio(mean.subtract(state.mid()), state.mid()) * 1e4;
  }

  /** The states that updates of the window left. */
  List<State> updates(int window) {
    int from = RawHistory.countBefore(history.states, State::timeMicros, time - window * SECOND);
    int to = RawHistory.countBefore(history.states, State::timeMicros, time);
    return history.states.subList(from, to).stream().filter(s -> !s.first()).toList();
  }

  double overTime(int window, ToDoubleFunction<State> figure) {
    long from = time - window * SECOND;
    double sum = 0;
    long at = from;
    State state = history.at(from);
    for (State next : updates(window)) {
      sum += figure.applyAsDouble(state) * (next.timeMicros() - at);
      at = next.timeMicros();
      state = next;
    }
    return (sum + figure.applyAsDouble(state) * (time - at)) / (window * 1e6);
  }

  double deviation(int window) {
    double[] spreads = new double[window];
    double mean = 0;
    for (int s = 0; s < window; s++) {
      spreads[s] = spread(history.at(time - s * SECOND));
      mean += spreads[s] / window;
    }
    double squares = 0;
    for (double spread : spreads) {
      squares += (spread - mean) * (spread - mean);
    }
    return Math.sqrt(squares / window);
  }

  long changes(int window) {
    return updates(window).stream()
        .filter(
            s -> {
              State before = s.before();
              return !(same(s.bids(), before.bids()) && same(s.asks(), before.asks()));
            })
        .count();
  }

  private static boolean same(BigDecimal[][] a, BigDecimal[][] b) {
    return a[0][0].compareTo(b[0][0]) == 0 && a[1][0].compareTo(b[1][0]) == 0;
  }

  /** Sum of e_n of a level, from 0. */
  double flow(int window, int level) {
    BigDecimal sum = ZERO;
    for (State s : updates(window)) {
      State before = s.before();
      sum = sum.add(side(s.bids(), before.bids(), level, 1));
      sum = sum.subtract(side(s.asks(), before.asks(), level, -1));
    }
    return sum.doubleValue();
  }

  /**
   * New quantity where the price is as good or better, less the old where it is as good or worse.
   */
  private static BigDecimal side(BigDecimal[][] now, BigDecimal[][] before, int level, int sign) {
    boolean there = now[0].length > level;
    boolean was = before[0].length > level;
    int better =
        there && was
            ? sign * now[0][level].compareTo(before[0][level])
            : Boolean.compare(there, was);
    BigDecimal flow = there && better >= 0 ? now[1][level] : ZERO;
    return was && better <= 0 ? flow.subtract(before[1][level]) : flow;
  }

  /** Mean over the updates of the mean quantity at the best levels of both sides. */
  double depth(int window, int levels) {
    return updates(window).stream()
        .mapToDouble(
            s -> {
              double sum = 0;
              for (int level = 0; level < levels; level++) {
                sum += level < s.bids()[1].length ? s.bids()[1][level].doubleValue() : 0;
                sum += level < s.asks()[1].length ? s.asks()[1][level].doubleValue() : 0;
              }
              return sum / (2 * levels);
            })
        .average()
        .orElse(Double.NaN);
  }

  boolean few(int window) {
    return updates(window).stream().anyMatch(State::few);
  }
}
