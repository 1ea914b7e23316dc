package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Share of the notional whose quantity a person typed: one digit that is not 0. */
public record RoundSizeShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "round_size_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.STAYS,
        "notional of trades whose quantity has exactly one digit that is not 0 / notional",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] round = stretch.sum(PaneFigure.ROUND_NOTIONAL, windowSeconds);
    double[] all = stretch.sum(PaneFigure.NOTIONAL, windowSeconds);
    for (int i = 0; i < round.length; i++) {
      out[i] = round[i] / all[i];
    }
  }
}
