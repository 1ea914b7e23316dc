package io.tickloom.trainer.backtest;

import java.util.Arrays;
import java.util.List;

/** Sums a list of trades up. */
public final class Ledger {
  private static final int LEAST_DAYS = 5;
  private static final long DAY_SECONDS = 86_400;
  private static final double DAYS_A_YEAR = 365;

  private Ledger() {}

  /**
   * The figures of trades.
   *
   * @param trades in the order of their entries
   * @param symbols how many symbols share the position's size
   * @param from second at which the stretch begins, since 1970 UTC
   * @param to second at which it ends, after {@code from}
   */
  public static Result of(List<Trade> trades, int symbols, long from, long to, Rules rules) {
    double net = 0;
    double gross = 0;
    double sides = 0;
    double held = 0;
    int hits = 0;
    int netHits = 0;
    double[] daily = new double[(int) (day(to - 1) - day(from)) + 1];
    for (Trade trade : trades) {
      net += trade.net() / symbols;
      gross += trade.gross() / symbols;
      sides += trade.sides() / symbols;
      held += (trade.exitSecond() - trade.entrySecond()) / (double) symbols;
      hits += trade.gross() > 0 ? 1 : 0;
      netHits += trade.net() > 0 ? 1 : 0;
      int index = (int) (day(trade.exitSecond() - 1) - day(from));
      daily[Math.min(daily.length - 1, index)] += trade.net() / symbols;
    }
    double days = (to - from) / (double) DAY_SECONDS;
    int n = trades.size();
    return new Result(
        rules,
        n,
        net,
        gross,
        sharpe(whole(daily, from, to)),
        drawdown(equity(trades, symbols)),
        n == 0 ? Double.NaN : hits / (double) n,
        n == 0 ? Double.NaN : netHits / (double) n,
        sides / days,
        Math.min(1, held / (to - from)),
        n == 0 ? Double.NaN : gross / sides,
        days);
  }

  /** Sum of net returns after each trade, in the order of the entries. */
  public static double[] equity(List<Trade> trades, int symbols) {
    double[] equity = new double[trades.size()];
    double sum = 0;
    for (int i = 0; i < equity.length; i++) {
      sum += trades.get(i).net() / symbols;
      equity[i] = sum;
    }
    return equity;
  }

  /** The days that lie in the stretch from their first second to their last. */
  private static double[] whole(double[] daily, long from, long to) {
    int first = day(from) * DAY_SECONDS == from ? 0 : 1;
    int end = (int) (day(to) - day(from));
    return Arrays.copyOfRange(daily, first, Math.max(first, end));
  }

  /**
   * Mean by sample deviation, times √365; NaN where the deviation is 0, or below five days: of two
   * days of which one had no trade it would be 13.5 whatever the result.
   */
  static double sharpe(double[] daily) {
    if (daily.length < LEAST_DAYS) {
      return Double.NaN;
    }
    double mean = Arrays.stream(daily).average().orElseThrow();
    double squares = Arrays.stream(daily).map(d -> (d - mean) * (d - mean)).sum();
    double deviation = Math.sqrt(squares / (daily.length - 1));
    return deviation > 0 ? mean / deviation * Math.sqrt(DAYS_A_YEAR) : Double.NaN;
  }

  /** The largest fall from a peak; the beginning, 0, is the first peak. */
  static double drawdown(double[] equity) {
    double peak = 0;
    double worst = 0;
    for (double value : equity) {
      peak = Math.max(peak, value);
      worst = Math.max(worst, peak - value);
    }
    return worst;
  }

  private static long day(long second) {
    return Math.floorDiv(second, DAY_SECONDS);
  }
}
