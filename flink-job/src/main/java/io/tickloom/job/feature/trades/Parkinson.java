package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Variance of a minute from the ranges of minute bars. */
public record Parkinson(int windowSeconds) implements Feature {
  private static final double SCALE = 4 * StrictMath.log(2);

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "parkinson_" + windowSeconds + "s",
        "log return^2",
        "0 and above",
        "no trade in the window",
        Mirror.STAYS,
        "mean of ln(H/L)^2 / (4 ln 2) over the minute bars that have a trade",
        "Parkinson 1980",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    MinuteBars.mean(
        stretch, figure(MinuteBars.of(stretch)), windowSeconds / MinuteBars.SECONDS, out);
  }

  private static double[] figure(MinuteBars bars) {
    double[] out = new double[bars.places()];
    for (int p = 0; p < out.length; p++) {
      out[p] = bars.isUsed(p) && bars.traded()[p] ? variance(bars, p) : Double.NaN;
    }
    return out;
  }

  private static double variance(MinuteBars bars, int p) {
    double range = bars.range(p);
    return range * range / SCALE;
  }
}
