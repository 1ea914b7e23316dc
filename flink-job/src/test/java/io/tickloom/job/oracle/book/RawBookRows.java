package io.tickloom.job.oracle.book;

import static java.math.BigDecimal.ZERO;

import io.tickloom.job.oracle.book.RawHistory.Print;
import io.tickloom.job.oracle.book.RawHistory.State;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Every feature of tiers Q and L at a time, by its definition. */
public final class RawBookRows {
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final long SECOND = RawHistory.SECOND;

  private final RawHistory history;
  private final SortedMap<String, Double> row = new TreeMap<>();
  private final long time;
  private final State now;
  private final double clean;
  private final double tradesClean;

  private RawBookRows(RawHistory history, long time, double tradesClean) {
    this.history = history;
    this.time = time;
    this.now = history.at(time);
    this.clean = history.cleanSeconds(time);
    this.tradesClean = tradesClean;
  }

  /**
   * The row at {@code time}.
   *
   * @param tradesClean clean seconds of the trades there
   * @param last last price there
   */
  public static SortedMap<String, Double> at(
      RawHistory history, long time, double tradesClean, double last) {
    RawBookRows rows = new RawBookRows(history, time, tradesClean);
    rows.quotes(last);
    rows.flows();
    rows.costs();
    rows.depth();
    return rows.row;
  }

  private void put(String name, int window, ToDoubleFunction<Integer> value) {
    row.put(name, clean > window ? value.applyAsDouble(window) : Double.NaN);
  }

  /** One that looks at trades too; its memory is so much longer than its window. */
  private void ofTrades(String name, int window, int more, ToDoubleFunction<Integer> value) {
    boolean known = clean > window + more && tradesClean > window + more;
    row.put(name, known ? value.applyAsDouble(window) : Double.NaN);
  }

  private void quotes(double last) {
    put("quoted_spread_bp", 0, w -> spread(now));
    put("weighted_mid_distance_bp", 0, w -> weighted(now));
    put("queue_imbalance", 0, w -> imbalance(now));
    ofTrades(
        "last_trade_mid_distance_bp",
        0,
        0,
        w -> ratio(new BigDecimal(Double.toString(last)).subtract(now.mid()), now.mid()) * 1e4);
    for (int window : new int[] {10, 60, 300}) {
      put("quoted_spread_mean_bp_" + window + "s", window, w -> overTime(w, RawBookRows::spread));
    }
    for (int window : new int[] {60, 300}) {
      put("quoted_spread_deviation_bp_" + window + "s", window, this::deviation);
    }
    for (int window : new int[] {10, 60}) {
      put("quote_change_rate_" + window + "s", window, w -> changes(w) / (double) w);
      put(
          "queue_imbalance_mean_" + window + "s",
          window,
          w ->
              updates(w).stream().mapToDouble(RawBookRows::imbalance).average().orElse(Double.NaN));
      put(
          "queue_imbalance_time_weighted_" + window + "s",
          window,
          w -> overTime(w, RawBookRows::imbalance));
    }
    for (int window : new int[] {5, 10, 25, 50, 100, 200, 300, 600}) {
      put(
          "mid_momentum_" + window + "s",
          window,
          w ->
              StrictMath.log(
                  now.mid().doubleValue() / history.at(time - w * SECOND).mid().doubleValue()));
    }
  }

  private void flows() {
    for (int window : new int[] {1, 5, 10, 30, 60}) {
      put("order_flow_imbalance_" + window + "s", window, w -> flow(w, 0) / depth(w, 1));
    }
    for (int window : new int[] {10, 60}) {
      for (int level = 1; level <= 10; level++) {
        int index = level - 1;
        put(
            "order_flow_imbalance_level_" + level + "_" + window + "s",
            window,
            w -> few(w) ? Double.NaN : flow(w, index) / depth(w, 10));
      }
      put(
          "order_flow_imbalance_integrated_" + window + "s",
          window,
          w -> {
            double sum = 0;
            for (int level = 0; level < 10; level++) {
              sum += flow(w, level);
            }
            return few(w) ? Double.NaN : sum / 10 / depth(w, 10);
          });
    }
  }

  private void costs() {
    for (int window : new int[] {60, 300}) {
      ofTrades(
          "effective_spread_bp_" + window + "s",
          window,
          0,
          w -> paid(prints(time - w * SECOND, time), Print::mid));
      ofTrades(
          "realised_spread_bp_" + window + "s",
          window,
          5,
          w -> {
            long end = time - 5 * SECOND;
            return paid(
                prints(end - w * SECOND, end),
                print -> history.at((print.timeMicros() / SECOND + 6) * SECOND).mid());
          });
    }
    ofTrades(
        "cancelled_to_traded_60s",
        60,
        0,
        w -> {
          BigDecimal removed =
              updates(w).stream().map(State::removed).reduce(ZERO, BigDecimal::add);
          BigDecimal traded = traded(prints(time - w * SECOND, time));
          return ratio(removed.subtract(traded), traded);
        });
  }

  private void depth() {
    RawDepthNames.all().forEach(name -> put(name, 0, w -> history.deep.get(time).get(name)));
  }

  private static double ratio(BigDecimal of, BigDecimal to) {
    return to.signum() == 0 ? Double.NaN : of.divide(to, EXACT).doubleValue();
  }

  private static double spread(State state) {
    return ratio(state.asks()[0][0].subtract(state.bids()[0][0]), state.mid()) * 1e4;
  }

  private static double imbalance(State state) {
    BigDecimal bid = state.bids()[1][0];
    BigDecimal ask = state.asks()[1][0];
    return ratio(bid.subtract(ask), bid.add(ask));
  }

  private static double weighted(State state) {
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
  private List<State> updates(int window) {
    int from = RawHistory.countBefore(history.states, State::timeMicros, time - window * SECOND);
    int to = RawHistory.countBefore(history.states, State::timeMicros, time);
    return history.states.subList(from, to).stream().filter(s -> !s.first()).toList();
  }

  private double overTime(int window, ToDoubleFunction<State> figure) {
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

  private double deviation(int window) {
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

  private long changes(int window) {
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
  private double flow(int window, int level) {
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
  private double depth(int window, int levels) {
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

  private boolean few(int window) {
    return updates(window).stream().anyMatch(State::few);
  }

  private List<Print> prints(long from, long to) {
    return history.prints.subList(
        RawHistory.countBefore(history.prints, Print::timeMicros, from),
        RawHistory.countBefore(history.prints, Print::timeMicros, to));
  }

  private static BigDecimal traded(List<Print> prints) {
    return prints.stream().map(p -> p.signed().abs()).reduce(ZERO, BigDecimal::add);
  }

  private static double paid(
      List<Print> prints, java.util.function.Function<Print, BigDecimal> against) {
    BigDecimal sum = ZERO;
    for (Print print : prints) {
      BigDecimal more = print.price().subtract(against.apply(print));
      sum = sum.add(print.signed().multiply(more).divide(print.mid(), EXACT));
    }
    return ratio(sum.multiply(BigDecimal.valueOf(20_000)), traded(prints));
  }
}
