package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Share of the base quantity that buyers took: the README's sample of a feature. */
public record BuyShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "buy_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.COMPLEMENTS,
        "buy / (buy + sell) by base quantity",
        "this page",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] bought = stretch.sum(PaneFigure.BUY_VOLUME, windowSeconds);
    double[] all = stretch.sum(Series.VOLUME, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = bought[i] / all[i];
    }
  }
}
