package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Thresholds for long and short out of quantiles of the predicted probability, chosen on the part
 * that is chosen by.
 *
 * @param rows the table
 * @param paths a path for each symbol
 * @param members row numbers of the part
 * @param probability of up, for each member
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record ThresholdSearch(
    Rows rows, List<PricePath> paths, int[] members, double[] probability) {

  /** Share of rows that a side leaves out; 1 never trades that side. */
  private static final double[] SHARES = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.975, 0.99, 1};

  private static final String PROFIT = "profit";

  /** Fewer positions than this prove nothing. */
  private static final int LEAST_TRADES = 30;

  /** From which to go long where one should not. */
  public static final double NEVER_LONG = 2;

  /** Up to which to go short where one should not. */
  public static final double NEVER_SHORT = -1;

  /**
   * What was chosen, and why.
   *
   * @param rules the rules
   * @param reason {@code profit}, {@code steadiness} or {@code none}
   * @param tried how many pairs of thresholds were looked at
   */
  public record Choice(Rules rules, String reason, int tried) {
    /** Whether trading by them earned its costs; if not, they only show what trading would cost. */
    public boolean pays() {
      return reason.equals(PROFIT);
    }
  }

  /**
   * The thresholds with the greatest return after costs. Where no pair earns its costs, those with
   * the steadiest return before costs (mean by its standard error); where none trades often enough,
   * a half for both.
   */
  public Choice choose(int latencySeconds, Holding holding, Costs costs) {
    double[] sorted = probability.clone();
    Arrays.sort(sorted);
    Rules half = new Rules(0.5, Math.nextDown(0.5), latencySeconds, holding, costs);
    Rules earning = half;
    double most = 0;
    Rules steadiest = half;
    double steadiness = Double.NEGATIVE_INFINITY;
    int tried = 0;
    for (double longShare : SHARES) {
      double longAt = longShare == 1 ? NEVER_LONG : sorted[at(sorted, longShare)];
      for (double shortShare : SHARES) {
        double below = shortShare == 1 ? NEVER_SHORT : sorted[at(sorted, 1 - shortShare)];
        double shortAt = Math.min(below, Math.nextDown(longAt));
        Rules rules = new Rules(longAt, shortAt, latencySeconds, holding, costs);
        List<Trade> trades = Backtest.run(rows, paths, members, probability, rules);
        tried++;
        if (trades.size() < LEAST_TRADES) {
          continue;
        }
        double net = trades.stream().mapToDouble(Trade::net).sum();
        if (net > most) {
          most = net;
          earning = rules;
        }
        double steady = steadiness(trades);
        if (steady > steadiness) {
          steadiness = steady;
          steadiest = rules;
        }
      }
    }
    if (most > 0) {
      return new Choice(earning, PROFIT, tried);
    }
    return steadiness > Double.NEGATIVE_INFINITY
        ? new Choice(steadiest, "steadiness", tried)
        : new Choice(half, "none", tried);
  }

  private static int at(double[] sorted, double share) {
    return (int) Math.min(sorted.length - 1, share * sorted.length);
  }

  /** Mean return before costs by its standard error; negative infinity where it does not vary. */
  private static double steadiness(List<Trade> trades) {
    double mean = trades.stream().mapToDouble(Trade::gross).average().orElse(0);
    double squares =
        trades.stream().mapToDouble(t -> (t.gross() - mean) * (t.gross() - mean)).sum();
    double error = Math.sqrt(squares / (trades.size() - 1) / trades.size());
    return error > 0 ? mean / error : Double.NEGATIVE_INFINITY;
  }
}
