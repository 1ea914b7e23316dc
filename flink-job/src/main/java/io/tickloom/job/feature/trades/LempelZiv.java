package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/**
 * Entropy a second of the signs of one-second flow, by the number of phrases it parses into.
 *
 * <p>The last phrase counts, though it may repeat one before.
 */
public record LempelZiv(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "lempel_ziv_" + windowSeconds + "s",
        "bits/s",
        "0 and above",
        "never",
        Mirror.STAYS,
        "c log2(c) / w, c the phrases of the incremental parsing of sign(buy - sell volume) in {-, 0, +}, oldest second first",
        "Ziv and Lempel 1978; Lopez de Prado 2018, ch. 18",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] flow = stretch.values(Series.SIGNED_VOLUME);
    byte[] symbols = new byte[flow.length];
    for (int j = 0; j < flow.length; j++) {
      symbols[j] = (byte) (flow[j] > 0 ? 2 : flow[j] < 0 ? 0 : 1);
    }
    double[] entropy = entropies(windowSeconds);
    PhraseTree tree = new PhraseTree(windowSeconds);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = entropy[tree.phrases(symbols, ends[i] - windowSeconds, ends[i])];
    }
  }

  private static double[] entropies(int windowSeconds) {
    double[] out = new double[windowSeconds + 1];
    for (int c = 1; c < out.length; c++) {
      out[c] = c * (StrictMath.log(c) / StrictMath.log(2)) / windowSeconds;
    }
    return out;
  }
}
