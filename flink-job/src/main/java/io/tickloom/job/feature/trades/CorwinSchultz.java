package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Spread that the ranges of one minute and of two imply. */
public record CorwinSchultz(int windowSeconds) implements Feature {
  private static final double ROOT_2 = Math.sqrt(2);
  private static final double SCALE = 3 - 2 * ROOT_2;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "corwin_schultz_" + windowSeconds + "s",
        "log return",
        "0 and above",
        "no two neighbouring minutes with trades",
        Mirror.STAYS,
        "mean over neighbouring minute bars that both have trades of max(0, 2 (e^a - 1) / (e^a + 1)), a = (sqrt(2b) - sqrt(b)) / (3 - 2 sqrt(2)) - sqrt(g / (3 - 2 sqrt(2))), b = ln(H1/L1)^2 + ln(H2/L2)^2, g = ln(max H / min L)^2",
        "Corwin and Schultz 2012",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    MinuteBars.mean(
        stretch, figure(MinuteBars.of(stretch)), windowSeconds / MinuteBars.SECONDS - 1, out);
  }

  /** The spread of each bar and the one before it. */
  private static double[] figure(MinuteBars bars) {
    double[] out = new double[bars.places()];
    for (int p = 0; p < out.length; p++) {
      int q = p - bars.step();
      out[p] =
          q >= 0 && bars.isUsed(p) && bars.traded()[p] && bars.traded()[q]
              ? spread(bars, p, q)
              : Double.NaN;
    }
    return out;
  }

  private static double spread(MinuteBars bars, int p, int q) {
    double one = bars.range(p);
    double other = bars.range(q);
    double both =
        LogReturn.of(
            Math.max(bars.high()[p], bars.high()[q]), Math.min(bars.low()[p], bars.low()[q]));
    double root = Math.sqrt(one * one + other * other);
    double alpha = (ROOT_2 * root - root) / SCALE - both / Math.sqrt(SCALE);
    return alpha > 0 ? 2 * StrictMath.expm1(alpha) / (StrictMath.expm1(alpha) + 2) : 0;
  }
}
