package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.FlowImbalance.Measure;

/** A minute of flow, louder where the price jumps. */
public record JumpFlow() implements Feature {
  private static final int MINUTE = 60;
  private static final int TEN_MINUTES = 600;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "jump_share_x_flow_imbalance",
        "1",
        "-1 to 1",
        "no price change in ten minutes, or no trade in a minute",
        Mirror.FLIPS,
        "jump_share_600s x trade_flow_imbalance_60s",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return TEN_MINUTES;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    new JumpShare(TEN_MINUTES).fill(stretch, out);
    double[] flow = new FlowImbalance(Measure.VOLUME, MINUTE).values(stretch, 0);
    for (int i = 0; i < flow.length; i++) {
      out[i] *= flow[i];
    }
  }
}
