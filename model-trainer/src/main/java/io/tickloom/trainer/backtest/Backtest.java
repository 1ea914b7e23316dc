package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One position at a time for each symbol: opened at the path's price at T + latency, held for the
 * holding time, closed at the first price from then on that the tape has.
 */
public final class Backtest {
  private Backtest() {}

  /**
   * Trades along the predictions.
   *
   * @param paths a path for each symbol of the rows, in their order
   * @param members row numbers in time order
   * @param probability of up, for each member
   * @return the trades in the order of their entries
   */
  public static List<Trade> run(
      Rows rows, List<PricePath> paths, int[] members, double[] probability, Rules rules) {
    List<Trade> trades = new ArrayList<>();
    long[] freeFrom = new long[paths.size()];
    Arrays.fill(freeFrom, Long.MIN_VALUE);
    for (int i = 0; i < members.length; i++) {
      int side = side(probability[i], rules);
      int symbol = rows.symbol(members[i]);
      PricePath path = paths.get(symbol);
      long entrySecond = rows.second(members[i]) + rules.latencySeconds();
      if (side == 0 || entrySecond < freeFrom[symbol]) {
        continue;
      }
      int entry = path.at(entrySecond);
      int exit = path.atOrAfter(entrySecond + rules.holdSeconds());
      if (entry < 0 || exit < 0) {
        continue;
      }
      double change = path.last(exit) / path.last(entry);
      double gross = side * (change - 1);
      double costs = rules.costPerSide() * (1 + change);
      Trade trade = new Trade(symbol, entrySecond, path.second(exit), side, gross, gross - costs);
      trades.add(trade);
      freeFrom[symbol] = trade.exitSecond();
    }
    return trades;
  }

  private static int side(double probability, Rules rules) {
    return probability >= rules.longAt() ? 1 : probability <= rules.shortAt() ? -1 : 0;
  }
}
