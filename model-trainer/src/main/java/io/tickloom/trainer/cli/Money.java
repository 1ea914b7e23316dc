package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.backtest.Ledger;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.List;

/**
 * What the trades of the test part came to.
 *
 * @param result at the costs that were asked
 * @param feeCurve at other costs
 * @param breakEven the cost a side at which nothing is earned, as a share of the price
 */
record Money(Result result, List<FeeCurve.Point> feeCurve, Figure breakEven) {
  private static final double TRADES_A_BLOCK = 10;
  private static final double BASIS_POINTS = 1e4;

  static Money of(Data data, List<Trade> trades, Rules rules, TrainCommand options) {
    int[] test = data.split().test();
    int symbols = data.rows().symbols().size();
    long from = data.rows().second(test[0]);
    long to = data.rows().second(test[test.length - 1]) + rules.holdSeconds();
    Result result = Ledger.of(trades, symbols, from, to, rules);
    return new Money(
        result, FeeCurve.of(trades, symbols, from, to, result), breakEven(trades, options));
  }

  private static Figure breakEven(List<Trade> trades, TrainCommand options) {
    if (trades.isEmpty()) {
      return Figure.of(Double.NaN);
    }
    return new StationaryBootstrap(TRADES_A_BLOCK, options.draws, options.seed)
        .figures(
            trades.size(),
            List.of(
                counts -> {
                  double gross = 0;
                  double sides = 0;
                  for (int i = 0; i < counts.length; i++) {
                    gross += counts[i] * trades.get(i).gross();
                    sides += counts[i] * trades.get(i).sides();
                  }
                  return gross / sides;
                }))
        .get(0);
  }

  /** A share as basis points. */
  static Figure basisPoints(Figure share) {
    return new Figure(
        BASIS_POINTS * share.value(), BASIS_POINTS * share.low(), BASIS_POINTS * share.high());
  }
}
