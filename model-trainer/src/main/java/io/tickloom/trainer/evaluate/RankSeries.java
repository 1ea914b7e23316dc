package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/**
 * A series of values as centred ranks in time order, with its own persistence: what a rank
 * correlation (Spearman 1904) and its standard error are made of.
 */
public final class RankSeries {
  private final double[] ranks;
  private final double[] autocovariance;

  private RankSeries(double[] ranks, double[] autocovariance) {
    this.ranks = ranks;
    this.autocovariance = autocovariance;
  }

  /**
   * Ranks the values that are there.
   *
   * @param values in time order; NaN where there is none
   * @param lags up to which persistence is looked for
   */
  public static RankSeries of(double[] values, int lags) {
    int n = values.length;
    int[] there = new int[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (!Double.isNaN(values[i])) {
        there[count++] = i;
      }
    }
    double[] known = new double[count];
    for (int i = 0; i < count; i++) {
      known[i] = values[there[i]];
    }
    double[] shares = RankOrder.shares(known);
    double[] ranks = new double[n];
    Arrays.fill(ranks, Double.NaN);
    double[] filled = new double[n];
    for (int i = 0; i < count; i++) {
      ranks[there[i]] = shares[i] - 0.5;
      filled[there[i]] = shares[i] - 0.5;
    }
    return new RankSeries(ranks, Autocovariance.of(filled, Math.max(0, Math.min(lags, n / 4))));
  }

  /**
   * A rank correlation.
   *
   * @param figure the correlation, -1 to 1, with the 95 % interval of unrelated series (Bartlett
   *     1946)
   * @param z by how many standard errors it is off 0
   */
  public record Correlation(Figure figure, double z) {}

  /** The correlation over the moments that both have; NaN where one of them does not vary. */
  public Correlation with(RankSeries other) {
    double product = 0;
    double own = 0;
    double others = 0;
    double ownSum = 0;
    double otherSum = 0;
    long n = 0;
    for (int i = 0; i < ranks.length; i++) {
      double x = ranks[i];
      double y = other.ranks[i];
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        product += x * y;
        own += x * x;
        others += y * y;
        ownSum += x;
        otherSum += y;
        n++;
      }
    }
    double rho =
        (product - ownSum * otherSum / n)
            / Math.sqrt((own - ownSum * ownSum / n) * (others - otherSum * otherSum / n));
    double sum = 1;
    int lags = Math.min(autocovariance.length, other.autocovariance.length);
    for (int lag = 1; lag < lags; lag++) {
      sum +=
          2
              * (autocovariance[lag] / autocovariance[0])
              * (other.autocovariance[lag] / other.autocovariance[0]);
    }
    double error = Math.sqrt(Math.max(0, sum) / n);
    double arm = FewBlocks.NORMAL * error;
    Figure figure = new Figure(rho, rho - arm, rho + arm).within(-1, 1);
    return new Correlation(figure, rho / error);
  }
}
