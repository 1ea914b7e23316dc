package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** How hard the side of the next sweep is to tell from the last: entropy of the pairs of sides. */
public record SignEntropy(int windowSeconds) implements Feature {
  private static final double LN_2 = StrictMath.log(2);

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "sign_entropy_" + windowSeconds + "s",
        "bits",
        "0 to 2",
        "fewer than two sweeps in the window",
        Mirror.STAYS,
        "-sum of f log2(f) over the shares f of ++, +-, -+, -- among the pairs of neighbouring sweeps",
        "Lopez de Prado 2018, ch. 18",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    SweepWindow sweeps = SweepWindow.of(stretch, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = sweeps.count(i) < 2 ? Double.NaN : entropy(sweeps, i);
    }
  }

  /** The four counts follow from the sweeps of each side, the products, and the two ends. */
  private static double entropy(SweepWindow sweeps, int i) {
    long pairs = sweeps.count(i) - 1;
    long starts = (sweeps.count(i) + sweeps.signed(i)) / 2 - (sweeps.lastSign(i) > 0 ? 1 : 0);
    long turns = (pairs - sweeps.products(i)) / 2;
    long falls = (turns + (sweeps.firstSign(i) - sweeps.lastSign(i)) / 2) / 2;
    long rises = turns - falls;
    return term(starts - falls, pairs)
        + term(pairs - starts - rises, pairs)
        + (term(falls, pairs) + term(rises, pairs));
  }

  private static double term(long count, long pairs) {
    double share = count / (double) pairs;
    return count == 0 ? 0 : -share * (StrictMath.log(share) / LN_2);
  }
}
