package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.RankOrder;
import io.tickloom.trainer.evaluate.WindowLook;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * What the price did in the window ahead of each row and in the equal one behind it, as ranks; NaN
 * for a row around which the tape is broken.
 *
 * @param seconds length of the window
 * @param figures a series for each figure of {@link WindowLook}
 * @param rowsApart how many rows later a row's window begins where this one ends
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
record WindowsAround(int seconds, double[][] figures, double rowsApart) {
  static WindowsAround of(Rows rows, List<PricePath> paths, int[] members, int seconds) {
    double[][] squares = paths.stream().map(WindowsAround::squares).toArray(double[][]::new);
    double[][] raw = new double[WindowLook.FIGURES][members.length];
    int[] known = new int[members.length];
    int n = 0;
    for (int row : members) {
      int symbol = rows.symbol(row);
      PricePath path = paths.get(symbol);
      int at = path.at(rows.second(row));
      if (at < 0
          || at - seconds < path.runStart(at)
          || at + seconds >= path.size()
          || path.runStart(at + seconds) != path.runStart(at)) {
        continue;
      }
      double[] sum = squares[symbol];
      double ahead = Math.log(path.last(at + seconds) / path.last(at));
      double behind = Math.log(path.last(at) / path.last(at - seconds));
      raw[0][n] = ahead;
      raw[1][n] = behind;
      raw[2][n] = sum[at + seconds] - sum[at];
      raw[3][n] = Math.abs(ahead);
      raw[4][n] = sum[at] - sum[at - seconds];
      raw[5][n] = Math.abs(behind);
      known[n++] = row - members[0];
    }
    double[][] figures = new double[WindowLook.FIGURES][members.length];
    for (int f = 0; f < figures.length; f++) {
      Arrays.fill(figures[f], Double.NaN);
      double[] ranks = RankOrder.shares(Arrays.copyOf(raw[f], n));
      for (int i = 0; i < n; i++) {
        figures[f][known[i]] = ranks[i];
      }
    }
    double perSecond = rows.symbols().size() / (double) rows.schema().gridSeconds();
    return new WindowsAround(seconds, figures, Math.max(1, seconds * perSecond));
  }

  /** Running sums of squared log returns. */
  private static double[] squares(PricePath path) {
    double[] sums = new double[path.size()];
    for (int i = 1; i < sums.length; i++) {
      double change = Math.log(path.last(i) / path.last(i - 1));
      sums[i] = sums[i - 1] + change * change;
    }
    return sums;
  }
}
