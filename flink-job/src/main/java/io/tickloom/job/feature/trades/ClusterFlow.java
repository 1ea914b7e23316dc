package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Half a minute of flow, louder where volatility clusters. */
public record ClusterFlow() implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volatility_cluster_x_trade_imbalance",
        "1",
        "any",
        "no price change in ten minutes, or no trade in half a minute",
        Mirror.FLIPS,
        "volatility_cluster x trade_imbalance_30s",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return VolatilityCluster.LONG_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    VolatilityCluster.fill(stretch, out);
    double[] flow = TradeImbalance.IMBALANCE.values(stretch, 0);
    for (int i = 0; i < flow.length; i++) {
      out[i] *= flow[i];
    }
  }
}
