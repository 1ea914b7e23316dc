package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Exponentially weighted standard deviation of the one-second log return, its mean taken as 0. */
public record EwmaVolatility(HalfLife halfLife) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "ewma_volatility_" + halfLife.seconds() + "s",
        "log return/sqrt(s)",
        "0 and above",
        "never",
        Mirror.STAYS,
        "sqrt(sum of 2^(-age / h) r^2 / sum of 2^(-age / h))",
        "J.P. Morgan RiskMetrics 1996",
        1);
  }

  @Override
  public int memorySeconds() {
    return halfLife.memorySeconds();
  }

  @Override
  public int historySeconds() {
    return halfLife.historySeconds();
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.decayedChanges(Series.SQUARED_RETURN, halfLife);
    int memory = halfLife.memorySeconds();
    double weights = halfLife.weights(memory);
    for (int i = 0; i < sum.length; i++) {
      int known = stretch.rows().knownChanges(i);
      out[i] = Math.sqrt(sum[i] / (known < memory ? halfLife.weights(known) : weights));
    }
  }
}
