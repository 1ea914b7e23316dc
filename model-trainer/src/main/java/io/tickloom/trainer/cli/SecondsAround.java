package io.tickloom.trainer.cli;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What the price did in each second around a row, the farthest past first; null for a row around
 * which the tape is broken.
 *
 * @param returns log returns, held within their 99th percentile
 * @param sizes roots of their absolute values
 * @param ranges roots of log highest by lowest price
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
record SecondsAround(double[][] returns, double[][] sizes, double[][] ranges) {
  /** Seconds before a row that are looked at, at most. */
  static final int MOST_PAST = 20;

  private static final double HIGHEST_SHARE = 0.99;

  static SecondsAround of(Rows rows, List<PricePath> paths, int[] members, int past, int future) {
    double[] most = paths.stream().mapToDouble(SecondsAround::highest).toArray();
    double[][] returns = new double[members.length][];
    double[][] sizes = new double[members.length][];
    double[][] ranges = new double[members.length][];
    for (int i = 0; i < members.length; i++) {
      int symbol = rows.symbol(members[i]);
      PricePath path = paths.get(symbol);
      int at = path.at(rows.second(members[i]));
      if (at < 0
          || at - past < path.runStart(at)
          || at + future >= path.size()
          || path.runStart(at + future) != path.runStart(at)) {
        continue;
      }
      returns[i] = new double[past + future];
      sizes[i] = new double[past + future];
      ranges[i] = new double[past + future];
      for (int s = 0; s < past + future; s++) {
        int second = at - past + 1 + s;
        double change = Math.log(path.last(second) / path.last(second - 1));
        double held = Math.max(-most[symbol], Math.min(most[symbol], change));
        double high = path.high(second);
        double range = Double.isNaN(high) ? 0 : Math.log(high / path.low(second));
        returns[i][s] = held;
        sizes[i][s] = Math.sqrt(Math.abs(held));
        ranges[i][s] = Math.sqrt(Math.min(range, 2 * most[symbol]));
      }
    }
    return new SecondsAround(returns, sizes, ranges);
  }

  /** Of each row the row of the same symbol one grid step before, or -1. */
  static int[] rowsBefore(Rows rows, int[] members) {
    int[] latest = new int[rows.symbols().size()];
    Arrays.fill(latest, -1);
    int[] before = new int[members.length];
    int grid = rows.schema().gridSeconds();
    for (int i = 0; i < members.length; i++) {
      int symbol = rows.symbol(members[i]);
      int last = latest[symbol];
      boolean next = last >= 0 && rows.second(members[i]) - rows.second(last) == grid;
      before[i] = next ? last : -1;
      latest[symbol] = members[i];
    }
    return before;
  }

  /** How many rows have all their seconds. */
  int known() {
    return (int) Arrays.stream(returns).filter(Objects::nonNull).count();
  }

  private static double highest(PricePath path) {
    double[] sizes = new double[Math.max(1, path.size() - 1)];
    for (int i = 1; i < path.size(); i++) {
      sizes[i - 1] = Math.abs(Math.log(path.last(i) / path.last(i - 1)));
    }
    Arrays.sort(sizes);
    double highest = sizes[(int) (HIGHEST_SHARE * (sizes.length - 1))];
    return highest > 0 ? highest : sizes[sizes.length - 1];
  }
}
