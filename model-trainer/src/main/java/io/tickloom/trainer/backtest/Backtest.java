package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One position at a time for each symbol. An order that is due at a second is filled at the next
 * print as far as the path tells it: at the last trade of the first second after it that has one,
 * so up to a second later than a live order. The entry is due at T + latency and happens only if
 * the tape has that moment and goes on unbroken to its print; the exit is due when the holding ends
 * and happens at the first print that the tape has. A row is passed over while its order would be
 * due before the exit of the position that is open; one that is due at the same moment is filled at
 * the exit's print, so a position may follow another without a pause, but never overlaps it.
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
      long due = rows.second(members[i]) + rules.latencySeconds();
      if (side == 0 || due < freeFrom[symbol]) {
        continue;
      }
      int entry = entry(path, due);
      if (entry < 0) {
        continue;
      }
      long exitDue = exitDue(rows, members[i], path, entry, due, rules);
      int exit = path.nextPrint(exitDue);
      if (exit < 0) {
        continue;
      }
      double change = path.last(exit) / path.last(entry);
      double gross = side * (change - 1);
      double costs = rules.costPerSide() * (1 + change);
      trades.add(
          new Trade(
              symbol,
              rows.second(members[i]),
              path.second(entry),
              path.second(exit),
              side,
              gross,
              gross - costs));
      freeFrom[symbol] = exitDue; // a new entry is filled at the exit's print or later
    }
    return trades;
  }

  /** An exit that the price itself calls for takes as long to arrive as an entry does. */
  private static long exitDue(
      Rows rows, int row, PricePath path, int entry, long due, Rules rules) {
    long latest = Math.max(due + rules.holdSeconds(), path.second(entry));
    long until = rules.holding().until().second(rows, row, path, entry, latest);
    return Math.min(latest, until + rules.latencySeconds());
  }

  private static int entry(PricePath path, long due) {
    int now = path.at(due);
    int print = now < 0 ? -1 : path.nextPrint(due);
    return print >= 0 && path.runStart(print) == path.runStart(now) ? print : -1;
  }

  private static int side(double probability, Rules rules) {
    return probability >= rules.longAt() ? 1 : probability <= rules.shortAt() ? -1 : 0;
  }
}
