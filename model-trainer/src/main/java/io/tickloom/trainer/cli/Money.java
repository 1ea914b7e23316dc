package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.FeeCurve;
import io.tickloom.trainer.backtest.Ledger;
import io.tickloom.trainer.backtest.Result;
import io.tickloom.trainer.backtest.Rules;
import io.tickloom.trainer.backtest.Trade;
import io.tickloom.trainer.evaluate.Figure;
import io.tickloom.trainer.evaluate.StationaryBootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What the trades of the test part came to.
 *
 * @param result at the costs that were asked
 * @param feeCurve at other costs
 * @param bands how far luck reaches: at the costs that were asked, then at those of the curve
 */
record Money(Result result, List<FeeCurve.Point> feeCurve, MoneyBands bands) {
  private static final double BASIS_POINTS = 1e4;

  static Money of(Data data, List<Trade> trades, Rules rules, StationaryBootstrap bootstrap) {
    int[] test = data.split().test();
    int symbols = data.rows().symbols().size();
    long from = data.rows().second(test[0]);
    long to = data.rows().second(test[test.length - 1]) + rules.holdSeconds();
    Result result = Ledger.of(trades, symbols, from, to, rules);
    List<FeeCurve.Point> curve = FeeCurve.of(trades, symbols, from, to, result);
    double[] costs =
        DoubleStream.concat(
                DoubleStream.of(rules.costPerSide()),
                curve.stream().mapToDouble(FeeCurve.Point::costPerSide))
            .toArray();
    long[] seconds = Arrays.stream(test).mapToLong(data.rows()::second).toArray();
    return new Money(result, curve, MoneyBands.of(trades, symbols, seconds, costs, bootstrap));
  }

  /** The cost a side at which nothing is earned, as a share of the price; NaN without trades. */
  Figure breakEven() {
    return bands.breakEven();
  }

  /** The sum of returns at the costs of the curve. */
  List<Figure> feeBands() {
    return bands.net().subList(1, bands.net().size());
  }

  /** A share as basis points. */
  static Figure basisPoints(Figure share) {
    return new Figure(
        BASIS_POINTS * share.value(), BASIS_POINTS * share.low(), BASIS_POINTS * share.high());
  }
}
