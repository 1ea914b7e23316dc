package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Share of a window's base quantity that its largest single trade has. */
public record LargestTradeShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "largest_trade_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.STAYS,
        "largest single trade / base quantity of the window",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] largest = stretch.max(PaneFigure.LARGEST, windowSeconds);
    double[] volume = stretch.sum(Series.VOLUME, windowSeconds);
    for (int i = 0; i < volume.length; i++) {
      out[i] = largest[i] / volume[i];
    }
  }
}
