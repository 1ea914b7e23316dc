package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Trades that one taker order makes, on average over a window. */
public record TradesPerSweep(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "trades_per_sweep_" + windowSeconds + "s",
        "1",
        "1 and above",
        "no trade in the window",
        Mirror.STAYS,
        "trades / sweeps",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] trades = stretch.sum(PaneFigure.TRADES, windowSeconds);
    double[] sweeps = stretch.sum(PaneFigure.SWEEPS, windowSeconds);
    for (int i = 0; i < trades.length; i++) {
      out[i] = trades[i] / sweeps[i];
    }
  }
}
