package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Stretch;

/** Price times quantity of the buys less that of the sells over a window, quote currency. */
public record SignedNotional(int windowSeconds) implements Feature {
  private static final double E16 = 1e16;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "signed_notional_" + windowSeconds + "s",
        "quote",
        "any",
        "never",
        Mirror.FLIPS,
        "sum of price x quantity over buys less that over sells",
        "Silantyev 2019",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] signed = stretch.sum(PaneFigure.SIGNED_NOTIONAL, windowSeconds);
    for (int i = 0; i < signed.length; i++) {
      out[i] = signed[i] / E16;
    }
  }
}
