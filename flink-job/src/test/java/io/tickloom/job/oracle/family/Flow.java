package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveTradeWindow;
import io.tickloom.job.oracle.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Bought less sold. */
final class Flow {
  private Flow() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {5, 10, 30, 60, 300, 600}) {
      columns.add(
          NaiveColumn.of("trade_flow_imbalance_" + w + "s", w, at -> imbalance(at, w))
              .differenceOf(1));
      columns.add(
          NaiveColumn.of("sweep_flow_imbalance_" + w + "s", w, at -> ofSweeps(at.trades(w)))
              .differenceOf(1));
      columns.add(
          NaiveColumn.of("notional_flow_imbalance_" + w + "s", w, at -> ofNotional(at.trades(w)))
              .differenceOf(1));
      columns.add(
          NaiveColumn.of(
              "signed_notional_" + w + "s", w, at -> at.trades(w).signedNotional().doubleValue()));
    }
    for (int w : new int[] {5, 10, 30, 60, 300}) {
      columns.add(
          NaiveColumn.of("trade_flow_imbalance_change_" + w + "s", 2 * w, at -> change(at, w))
              .differenceOf(1));
    }
    return columns;
  }

  /** Trade flow imbalance: (V_b - V_s) / (V_b + V_s). */
  static double imbalance(NaiveMoment at, int w) {
    return at.remembered(
        "trade flow imbalance " + w,
        moment -> Numbers.ratio(moment.trades(w).signedVolume(), moment.trades(w).volume()));
  }

  private static double change(NaiveMoment at, int w) {
    return imbalance(at, w) - imbalance(at.back(w), w);
  }

  private static double ofSweeps(NaiveTradeWindow window) {
    return Numbers.ratio(window.signedSweeps(), window.sweeps().size());
  }

  private static double ofNotional(NaiveTradeWindow window) {
    return Numbers.ratio(window.signedNotional(), window.notional());
  }
}
