package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Share of the base quantity in the largest sweeps, of one from each second. */
public record LargestSweepsShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "largest_sweeps_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.STAYS,
        "sum of the largest hundredth of the per-second largest sweeps / base quantity",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] volume = stretch.sum(Series.VOLUME, windowSeconds);
    LargestSizes sizes =
        new LargestSizes(
            stretch.values(PaneFigure.LARGEST_SWEEP), windowSeconds, windowSeconds / 100);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = sizes.sumBefore(ends[i]) / volume[i];
    }
  }
}
