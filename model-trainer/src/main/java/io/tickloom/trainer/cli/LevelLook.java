package io.tickloom.trainer.cli;

import io.tickloom.trainer.evaluate.BesideLevel;
import io.tickloom.trainer.evaluate.LeadLag;
import io.tickloom.trainer.evaluate.Peek;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a column that follows the level of the price knows beside the present price: the highest
 * price of the next minutes, say.
 *
 * @param returns its distance to the present price against signed returns of the seconds around
 * @param foresight the same against whole windows, their direction alone
 */
record LevelLook(Peek returns, Foresight foresight) {

  /** What the rows looked at have in common: their prices, a symbol each. */
  @SuppressWarnings("ArrayRecordComponent") // made once, read only
  record Prices(double[][] bySymbol) {
    static Prices of(Rows rows, List<PricePath> paths, int[] members) {
      double[][] bySymbol = new double[paths.size()][members.length];
      for (double[] prices : bySymbol) {
        Arrays.fill(prices, Double.NaN);
      }
      for (int i = 0; i < members.length; i++) {
        int symbol = rows.symbol(members[i]);
        int at = paths.get(symbol).at(rows.second(members[i]));
        if (at >= 0) {
          bySymbol[symbol][i] = paths.get(symbol).last(at);
        }
      }
      return new Prices(bySymbol);
    }
  }

  /**
   * Looks at a column.
   *
   * @param before the member that is each row's row before, or -1
   * @return empty where the column follows the price of no symbol
   */
  static Optional<LevelLook> of(
      double[] values,
      int[] before,
      Prices prices,
      SecondsAround around,
      int past,
      List<WindowsAround> windows,
      int horizon) {
    double[] beside = new double[values.length];
    Arrays.fill(beside, Double.NaN);
    boolean follows = false;
    for (double[] own : prices.bySymbol) {
      Optional<double[]> left = BesideLevel.of(values, own);
      follows |= left.isPresent();
      left.ifPresent(l -> Arrays.setAll(beside, i -> Double.isNaN(l[i]) ? beside[i] : l[i]));
    }
    if (!follows) {
      return Optional.empty();
    }
    double[] last =
        Arrays.stream(before).mapToDouble(i -> i < 0 ? Double.NaN : beside[i]).toArray();
    // Of a distance to the highest or lowest price the size is told by the past: direction alone.
    return Optional.of(
        new LevelLook(
            Peek.in(LeadLag.of(beside, last, around.returns(), past)),
            Foresight.ofDirection(beside, windows, horizon)));
  }
}
