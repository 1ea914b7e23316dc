package io.tickloom.trainer.backtest;

import java.util.List;
import java.util.stream.DoubleStream;

/** What the same trades would have come to at other costs. */
public final class FeeCurve {
  private static final double BASIS_POINT = 1e-4;
  private static final double[] COSTS_BP = {0, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6, 8, 10};

  private FeeCurve() {}

  /**
   * One cost.
   *
   * @param costPerSide share of the price
   * @param netReturn sum of returns after this cost
   * @param sharpe of the daily sums, times √365; NaN below five whole days
   */
  public record Point(double costPerSide, double netReturn, double sharpe) {}

  /**
   * The curve, from no cost to 10 bp a side.
   *
   * @param traded what the trades came to at their own cost
   */
  public static List<Point> of(List<Trade> trades, int symbols, long from, long to, Result traded) {
    return DoubleStream.of(COSTS_BP)
        .mapToObj(
            bp -> {
              double cost = bp * BASIS_POINT;
              List<Trade> repriced = trades.stream().map(t -> t.at(cost)).toList();
              Result result = Ledger.of(repriced, symbols, from, to, traded.rules());
              return new Point(cost, result.netReturn(), result.sharpe());
            })
        .toList();
  }
}
