package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Sum of squared one-second log returns over a window. */
public record RealisedVariance(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "realised_variance_" + windowSeconds + "s",
        "log return^2",
        "0 and above",
        "never",
        Mirror.STAYS,
        "sum of r^2 over the window's 1-s grid",
        "Andersen, Bollerslev, Diebold and Labys 2003",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(Series.SQUARED_RETURN, windowSeconds);
    System.arraycopy(sum, 0, out, 0, sum.length);
  }
}
