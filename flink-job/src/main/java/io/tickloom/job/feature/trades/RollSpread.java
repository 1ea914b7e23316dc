package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Spread that the bounce between bid and ask implies. */
public record RollSpread(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "roll_spread_" + windowSeconds + "s",
        "log return",
        "0 and above",
        "never",
        Mirror.STAYS,
        "2 sqrt(max(0, -c)), c the covariance of r and the r before, both inside the window",
        "Roll 1984",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] covariance = ReturnPairs.SIGNED.covariance(stretch, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = 2 * Math.sqrt(Math.max(0, -covariance[i]));
    }
  }
}
