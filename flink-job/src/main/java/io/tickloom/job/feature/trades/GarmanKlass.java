package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Variance of a minute from the open, high, low and close of minute bars. */
public record GarmanKlass(int windowSeconds) implements Feature {
  private static final double BODY = 2 * StrictMath.log(2) - 1;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "garman_klass_" + windowSeconds + "s",
        "log return^2",
        "0 and above",
        "no trade in the window",
        Mirror.STAYS,
        "mean of ln(H/L)^2 / 2 - (2 ln 2 - 1) ln(C/O)^2 over the minute bars that have a trade",
        "Garman and Klass 1980",
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
    double body = LogReturn.of(bars.close()[p], bars.open()[p]);
    return range * range / 2 - BODY * body * body;
  }
}
