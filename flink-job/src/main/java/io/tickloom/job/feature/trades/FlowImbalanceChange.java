package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.FlowImbalance.Measure;

/** Trade flow imbalance of a window less that of the window before it. */
public record FlowImbalanceChange(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "trade_flow_imbalance_change_" + windowSeconds + "s",
        "1",
        "-2 to 2",
        "no trade in one half of the memory",
        Mirror.FLIPS,
        "trade_flow_imbalance_w(T) - trade_flow_imbalance_w(T - w)",
        "Silantyev 2019",
        1);
  }

  @Override
  public int memorySeconds() {
    return 2 * windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    FlowImbalance imbalance = new FlowImbalance(Measure.VOLUME, windowSeconds);
    double[] now = imbalance.values(stretch, 0);
    double[] then = imbalance.values(stretch, windowSeconds);
    for (int i = 0; i < now.length; i++) {
      out[i] = now[i] - then[i];
    }
  }
}
