package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.NaiveSweep;
import io.tickloom.job.oracle.NaiveTrade;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Decayed counts and volumes of bought and sold sweeps. */
final class Intensity {
  private Intensity() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int h : new int[] {1, 5, 30, 120}) {
      addPair(columns, "", h, s -> sweeps(s, true), s -> sweeps(s, false));
      addPair(columns, "volume_", h, s -> volume(s, true), s -> volume(s, false));
    }
    return columns;
  }

  private static void addPair(
      List<NaiveColumn> columns,
      String what,
      int h,
      ToDoubleFunction<NaiveSecond> bought,
      ToDoubleFunction<NaiveSecond> sold) {
    int history = Decay.history(h);
    columns.add(
        NaiveColumn.of("buy_" + what + "intensity_" + h + "s", history, at -> rate(at, h, bought)));
    columns.add(
        NaiveColumn.of("sell_" + what + "intensity_" + h + "s", history, at -> rate(at, h, sold)));
    columns.add(
        NaiveColumn.of(
                what + "intensity_imbalance_" + h + "s",
                history,
                at -> imbalance(rate(at, h, bought), rate(at, h, sold)))
            .differenceOf(1));
  }

  /** ln 2 / h times the decayed sum. */
  static double rate(NaiveMoment at, int h, ToDoubleFunction<NaiveSecond> value) {
    return StrictMath.log(2) / h * Decay.sum(Decay.seconds(at, h), h, value);
  }

  private static double imbalance(double bought, double sold) {
    return bought + sold == 0 ? Double.NaN : (bought - sold) / (bought + sold);
  }

  private static double sweeps(NaiveSecond second, boolean buys) {
    return second.trades().sweeps(buys ? NaiveSweep::isBuy : sweep -> !sweep.isBuy());
  }

  private static double volume(NaiveSecond second, boolean buys) {
    return second
        .trades()
        .volume(buys ? NaiveTrade::isBuy : NaiveTrade::buyerIsMaker)
        .doubleValue();
  }
}
