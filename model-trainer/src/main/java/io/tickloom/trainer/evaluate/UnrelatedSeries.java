package io.tickloom.trainer.evaluate;

import java.util.Arrays;

/**
 * How far from a half the AUC strays where scores and outcomes have nothing to do with each other
 * but each has its own persistence: the variance of a cross-covariance is the sum of the products
 * of both autocovariances (Bartlett 1946). It is told from all rows at once, so it is steadier than
 * a bootstrap of few blocks.
 */
public final class UnrelatedSeries {
  private UnrelatedSeries() {}

  /**
   * The AUC's standard error under that assumption.
   *
   * @param judged predictions and outcomes in time order
   * @param lags up to which persistence is looked for, a few label spans at least
   * @return NaN where a class is missing
   */
  public static double standardError(Judged judged, int lags) {
    return standardError(RankOrder.shares(judged.probability()), judged.up(), lags);
  }

  /**
   * The standard error of an AUC, or of the difference of two, which is linear in the ranks.
   *
   * @param ranks each row's rank as a share of all, or the difference of two such ranks
   * @param up whether it went up
   */
  static double standardError(double[] ranks, boolean[] up, int lags) {
    int n = up.length;
    double[] outcome = new double[n];
    for (int i = 0; i < n; i++) {
      outcome[i] = up[i] ? 1 : 0;
    }
    int most = Math.max(0, Math.min(lags, n / 4));
    double[] ofRanks = Autocovariance.of(ranks, most);
    double[] ofOutcomes = Autocovariance.of(outcome, most);
    double sum = ofRanks[0] * ofOutcomes[0];
    for (int lag = 1; lag <= most; lag++) {
      sum += 2 * ofRanks[lag] * ofOutcomes[lag];
    }
    double share = Arrays.stream(outcome).average().orElse(Double.NaN);
    return Math.sqrt(Math.max(0, sum) / n) / (share * (1 - share));
  }
}
