package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import io.tickloom.job.oracle.NaiveSweep;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.NaiveTradeWindow;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How large and how deep trades and sweeps are. */
final class Size {
  private Size() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    columns.add(NaiveColumn.of("largest_trade_share_60s", 60, Size::largestTradeShare));
    for (int w : new int[] {60, 600}) {
      columns.add(NaiveColumn.of("mean_sweep_size_" + w + "s", w, at -> meanSweep(at.trades(w))));
      columns.add(NaiveColumn.of("levels_per_sweep_" + w + "s", w, at -> levels(at.trades(w))));
    }
    columns.add(NaiveColumn.of("largest_sweeps_share_600s", 600, Size::largestSweepsShare));
    columns.add(NaiveColumn.of("round_size_share_600s", 600, Size::roundShare));
    return columns;
  }

  private static double largestTradeShare(NaiveMoment at) {
    NaiveTradeWindow window = at.trades(60);
    BigDecimal largest =
        window.trades().stream()
            .map(NaiveTrade::quantity)
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ZERO);
    return Numbers.ratio(largest, window.volume());
  }

  private static double meanSweep(NaiveTradeWindow window) {
    return Numbers.ratio(window.volume(), BigDecimal.valueOf(window.sweeps().size()));
  }

  /** 1 + price changes inside sweeps / sweeps. */
  private static double levels(NaiveTradeWindow window) {
    int sweeps = window.sweeps().size();
    int changes = window.sweeps().stream().mapToInt(NaiveSweep::priceChanges).sum();
    return Numbers.ratio(sweeps + changes, sweeps);
  }

  /** The six largest of each second's largest sweep, of all volume. */
  private static double largestSweepsShare(NaiveMoment at) {
    BigDecimal largest =
        at.seconds(600).stream()
            .map(Size::largestSweep)
            .sorted(Comparator.reverseOrder())
            .limit(6)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Numbers.ratio(largest, at.trades(600).volume());
  }

  private static BigDecimal largestSweep(NaiveSecond second) {
    return second.trades().sweeps().stream()
        .map(NaiveSweep::size)
        .max(Comparator.naturalOrder())
        .orElse(BigDecimal.ZERO);
  }

  /** Notional of the trades whose quantity has one digit that is not 0. */
  private static double roundShare(NaiveMoment at) {
    NaiveTradeWindow window = at.trades(600);
    BigDecimal round = window.sum(trade -> isRound(trade) ? trade.notional() : BigDecimal.ZERO);
    return Numbers.ratio(round, window.notional());
  }

  private static boolean isRound(NaiveTrade trade) {
    return trade.quantity().toPlainString().chars().filter(c -> c >= '1' && c <= '9').count() == 1;
  }
}
