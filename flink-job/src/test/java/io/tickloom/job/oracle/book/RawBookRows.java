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
  private final RawWindows windows;

  private RawBookRows(RawHistory history, long time, double tradesClean) {
    this.history = history;
    this.time = time;
    this.now = history.at(time);
    this.clean = history.cleanSeconds(time);
    this.tradesClean = tradesClean;
    this.windows = new RawWindows(history, time);
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
    put("quoted_spread_bp", 0, w -> RawWindows.spread(now));
    put("weighted_mid_distance_bp", 0, w -> RawWindows.weighted(now));
    put("queue_imbalance", 0, w -> RawWindows.imbalance(now));
    ofTrades(
        "last_trade_mid_distance_bp",
        0,
        0,
        w ->
            RawWindows.ratio(new BigDecimal(Double.toString(last)).subtract(now.mid()), now.mid())
                * 1e4);
    for (int window : new int[] {10, 60, 300}) {
      put(
          "quoted_spread_mean_bp_" + window + "s",
          window,
          w -> windows.overTime(w, RawWindows::spread));
    }
    for (int window : new int[] {60, 300}) {
      put("quoted_spread_deviation_bp_" + window + "s", window, windows::deviation);
    }
    for (int window : new int[] {10, 60}) {
      put("quote_change_rate_" + window + "s", window, w -> windows.changes(w) / (double) w);
      put(
          "queue_imbalance_mean_" + window + "s",
          window,
          w ->
              windows.updates(w).stream()
                  .mapToDouble(RawWindows::imbalance)
                  .average()
                  .orElse(Double.NaN));
      put(
          "queue_imbalance_time_weighted_" + window + "s",
          window,
          w -> windows.overTime(w, RawWindows::imbalance));
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
      put(
          "order_flow_imbalance_" + window + "s",
          window,
          w -> windows.flow(w, 0) / windows.depth(w, 1));
    }
    for (int window : new int[] {10, 60}) {
      for (int level = 1; level <= 10; level++) {
        int index = level - 1;
        put(
            "order_flow_imbalance_level_" + level + "_" + window + "s",
            window,
            w -> windows.few(w) ? Double.NaN : windows.flow(w, index) / windows.depth(w, 10));
      }
      put(
          "order_flow_imbalance_integrated_" + window + "s",
          window,
          w -> {
            double sum = 0;
            for (int level = 0; level < 10; level++) {
              sum += windows.flow(w, level);
            }
            return windows.few(w) ? Double.NaN : sum / 10 / windows.depth(w, 10);
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
              windows.updates(w).stream().map(State::removed).reduce(ZERO, BigDecimal::add);
          BigDecimal traded = traded(prints(time - w * SECOND, time));
          return RawWindows.ratio(removed.subtract(traded), traded);
        });
  }

  private void depth() {
    RawDepthNames.all().forEach(name -> put(name, 0, w -> history.deep.get(time).get(name)));
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
    return RawWindows.ratio(sum.multiply(BigDecimal.valueOf(20_000)), traded(prints));
  }
}
