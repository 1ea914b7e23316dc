package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Mean over a minute of the trade imbalance at each second. */
public record TradeImbalanceMean() implements Feature {
  private static final int STEPS = 60;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "trade_imbalance_mean_60s",
        "1",
        "-1 to 1",
        "no trade in 89 seconds",
        Mirror.FLIPS,
        "mean of trade_imbalance_30s at T - 59 ... T, where it is defined",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return STEPS + TradeImbalance.WINDOW_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(TradeImbalance.EACH_SECOND, STEPS);
    double[] defined = stretch.sum(TradeImbalance.DEFINED, STEPS);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / defined[i];
    }
  }
}
