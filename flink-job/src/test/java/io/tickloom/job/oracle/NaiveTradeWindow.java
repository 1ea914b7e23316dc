package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the trades of one lookback window [T - w, T) say, each value summed anew and exactly. */
final class NaiveTradeWindow {
  private final List<NaiveTrade> trades;
  private final double seconds;
  private final BigDecimal last;
  private final BigDecimal lastBeforeWindow;

  NaiveTradeWindow(NaiveTape tape, long timeMicros, int seconds) {
    long from = timeMicros - seconds * NaiveTape.SECOND;
    this.trades = tape.between(from, timeMicros);
    this.seconds = seconds;
    this.last = tape.lastBefore(timeMicros).price();
    this.lastBeforeWindow = tape.lastBefore(from).price();
  }

  double tradeFlowImbalance() {
    return ratio(sum(NaiveTrade::signedQuantity), sum(NaiveTrade::quantity));
  }

  double sweepFlowImbalance() {
    long buys = sweeps(NaiveTrade::isBuy);
    long sells = sweeps(NaiveTrade::buyerIsMaker);
    return ratio(BigDecimal.valueOf(buys - sells), BigDecimal.valueOf(buys + sells));
  }

  double notionalFlowImbalance() {
    return ratio(sum(NaiveTrade::signedNotional), sum(NaiveTrade::notional));
  }

  double signedNotional() {
    return sum(NaiveTrade::signedNotional).doubleValue();
  }

  double arrivalRate() {
    return sweeps(trade -> true) / seconds;
  }

  double tradesPerSweep() {
    return ratio(BigDecimal.valueOf(trades.size()), BigDecimal.valueOf(sweeps(trade -> true)));
  }

  double momentum() {
    return logOfRatio(last, lastBeforeWindow);
  }

  double vwapDistance() {
    // last / (notional / volume), so that only one rounding comes before the logarithm
    return Math.log(ratio(last.multiply(sum(NaiveTrade::quantity)), sum(NaiveTrade::notional)));
  }

  double highDistance() {
    return trades.stream()
        .map(NaiveTrade::price)
        .max(BigDecimal::compareTo)
        .map(high -> logOfRatio(last, high))
        .orElse(Double.NaN);
  }

  double lowDistance() {
    return trades.stream()
        .map(NaiveTrade::price)
        .min(BigDecimal::compareTo)
        .map(low -> logOfRatio(last, low))
        .orElse(Double.NaN);
  }

  double largestTradeShare() {
    return trades.stream()
        .map(NaiveTrade::quantity)
        .max(BigDecimal::compareTo)
        .map(largest -> ratio(largest, sum(NaiveTrade::quantity)))
        .orElse(Double.NaN);
  }

  /** Counts a sweep at its first trade, where that trade is of the kind asked for. */
  private long sweeps(Predicate<NaiveTrade> kind) {
    long count = 0;
    for (int i = 0; i < trades.size(); i++) {
      boolean begins = i == 0 || !trades.get(i).continuesSweepOf(trades.get(i - 1));
      if (begins && kind.test(trades.get(i))) {
        count++;
      }
    }
    return count;
  }

  private BigDecimal sum(Function<NaiveTrade, BigDecimal> part) {
    return trades.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double logOfRatio(BigDecimal numerator, BigDecimal denominator) {
    return Math.log(numerator.doubleValue() / denominator.doubleValue());
  }

  /** Undefined where the denominator is 0. */
  static double ratio(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? Double.NaN
        : numerator.divide(denominator, MathContext.DECIMAL128).doubleValue();
  }
}
