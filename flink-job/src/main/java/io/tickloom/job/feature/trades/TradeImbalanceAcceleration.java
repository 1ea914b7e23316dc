package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Change of the trade imbalance less its change before. */
public record TradeImbalanceAcceleration() implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "trade_imbalance_acceleration_30s",
        "1",
        "-4 to 4",
        "no trade in one third of the memory",
        Mirror.FLIPS,
        "(x(T) - x(T - 30)) - (x(T - 30) - x(T - 60)), x = trade_imbalance_30s",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return 3 * TradeImbalance.WINDOW_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    int step = TradeImbalance.WINDOW_SECONDS;
    double[] now = TradeImbalance.IMBALANCE.values(stretch, 0);
    double[] before = TradeImbalance.IMBALANCE.values(stretch, step);
    double[] first = TradeImbalance.IMBALANCE.values(stretch, 2 * step);
    for (int i = 0; i < now.length; i++) {
      out[i] = (now[i] - before[i]) - (before[i] - first[i]);
    }
  }
}
