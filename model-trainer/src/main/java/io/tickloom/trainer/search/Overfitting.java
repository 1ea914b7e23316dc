package io.tickloom.trainer.search;

import java.util.Arrays;

/**
 * The probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey,
 * Borwein, López de Prado and Zhu 2017): the periods are cut into blocks; over each way to call
 * half of them the past, the trial that was best in the past is ranked among all in the other half.
 * Where it falls below the median there more often than not, choosing the best is worth nothing.
 */
public final class Overfitting {
  /** 12,870 ways to choose eight. */
  private static final int BLOCKS = 16;

  private Overfitting() {}

  /**
   * The share of ways in which the best of the past came no higher than the median of the rest; a
   * half where the trials differ by chance only.
   *
   * @param returns a series for each trial, equally long, at least 16 periods
   * @return 0 to 1; NaN with fewer than two trials
   */
  public static double probability(double[][] returns) {
    int trials = returns.length;
    if (trials < 2) {
      return Double.NaN;
    }
    double[][][] sums = new double[trials][BLOCKS][];
    for (int t = 0; t < trials; t++) {
      for (int b = 0; b < BLOCKS; b++) {
        sums[t][b] = sums(returns[t], b);
      }
    }
    int below = 0;
    int ways = 0;
    for (int past = 0; past < 1 << BLOCKS; past++) {
      if (Integer.bitCount(past) == BLOCKS / 2) {
        ways++;
        below += fallsBelow(sums, past) ? 1 : 0;
      }
    }
    return below / (double) ways;
  }

  /** Count, sum and sum of squares over a block. */
  private static double[] sums(double[] series, int block) {
    int from = series.length * block / BLOCKS;
    int to = series.length * (block + 1) / BLOCKS;
    double[] part = Arrays.copyOfRange(series, from, to);
    return new double[] {
      part.length, Arrays.stream(part).sum(), Arrays.stream(part).map(r -> r * r).sum()
    };
  }

  private static boolean fallsBelow(double[][][] sums, int past) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < sums.length; t++) {
      double sharpe = sharpe(sums[t], past);
      if (sharpe > most) {
        most = sharpe;
        best = t;
      }
    }
    double later = sharpe(sums[best], ~past);
    double rank = 0;
    for (double[][] trial : sums) {
      double other = sharpe(trial, ~past);
      rank += other < later ? 1 : other == later ? 0.5 : 0;
    }
    // Its own place counts half above: ranks from 0.5 to trials - 0.5, the median at trials / 2.
    return rank <= sums.length / 2.0;
  }

  /** The Sharpe ratio over the blocks whose bits are set; 0 where the returns don't vary. */
  private static double sharpe(double[][] blocks, int chosen) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int b = 0; b < BLOCKS; b++) {
      if ((chosen >> b & 1) == 1) {
        n += blocks[b][0];
        sum += blocks[b][1];
        squares += blocks[b][2];
      }
    }
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    return variance > 1e-12 * squares / n ? mean / Math.sqrt(variance) : 0;
  }
}
