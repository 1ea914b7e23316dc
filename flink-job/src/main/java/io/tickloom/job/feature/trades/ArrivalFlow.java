package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.FlowImbalance.Measure;

/** A minute of flow, louder where sweeps come fast. */
public record ArrivalFlow() implements Feature {
  private static final int MINUTE = 60;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "arrival_rate_x_flow_imbalance",
        "1/s",
        "any",
        "no trade in the window",
        Mirror.FLIPS,
        "arrival_rate_60s x trade_flow_imbalance_60s",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return MINUTE;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    new FlowImbalance(Measure.VOLUME, MINUTE).fill(stretch, 0, out);
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, MINUTE);
    for (int i = 0; i < sweeps.length; i++) {
      out[i] *= sweeps[i] / MINUTE;
    }
  }
}
