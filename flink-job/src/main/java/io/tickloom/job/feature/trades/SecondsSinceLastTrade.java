package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** How long the market has been silent. */
public record SecondsSinceLastTrade() implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "seconds_since_last_trade",
        "s",
        "above 0",
        "never",
        Mirror.STAYS,
        "T - time of the last trade",
        "Engle and Russell 1998",
        1);
  }

  @Override
  public int memorySeconds() {
    return 0;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    int[] ends = stretch.rowEnds();
    long[] timeMicros = stretch.rows().timeMicros();
    long[] lastTradeMicros = stretch.seconds().lastTradeMicros();
    for (int i = 0; i < ends.length; i++) {
      out[i] = (timeMicros[i] - lastTradeMicros[ends[i] - 1]) / 1e6;
    }
  }
}
