package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.LogReturn;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Log distance of the last price from the window's volume-weighted average price. */
public record VwapDistance(int windowSeconds) implements Feature {
  private static final double E8 = 1e8;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "vwap_distance_" + windowSeconds + "s",
        "log return",
        "any",
        "no trade in the window",
        Mirror.FLIPS,
        "log(last / (sum of price x quantity / sum of quantity))",
        "Berkowitz, Logue and Noser 1988",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    fill(stretch, out);
  }

  /** Writes the distance of each row. */
  void fill(Stretch stretch, double[] out) {
    double[] price = stretch.price();
    int[] ends = stretch.rowEnds();
    double[] notional = stretch.sum(PaneFigure.NOTIONAL, windowSeconds);
    double[] volume = stretch.sum(Series.VOLUME, windowSeconds);
    for (int i = 0; i < ends.length; i++) {
      out[i] = LogReturn.of(price[ends[i] - 1], notional[i] / volume[i] / E8);
    }
  }
}
