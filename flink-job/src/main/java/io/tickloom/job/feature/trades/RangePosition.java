package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Place of the last price between the lowest trade of a window and the highest. */
public record RangePosition(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "range_position_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "all trades of the window at one price, or none",
        Mirror.COMPLEMENTS,
        "(last - low) / (high - low)",
        "Lane 1984",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] price = stretch.seconds().priceE8();
    int[] ends = stretch.rowEnds();
    double[] high = stretch.max(RangeDistance.HIGH, windowSeconds);
    double[] low = stretch.max(RangeDistance.LOW, windowSeconds);
    for (int i = 0; i < ends.length; i++) {
      double range = high[i] + low[i];
      out[i] = range > 0 ? (price[ends[i] - 1] + low[i]) / range : Double.NaN;
    }
  }
}
