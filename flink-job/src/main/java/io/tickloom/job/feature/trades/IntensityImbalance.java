package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.Intensity.Measure;
import io.tickloom.job.feature.trades.Intensity.Side;

/** Balance of the decayed arrivals of the two sides. */
public record IntensityImbalance(Measure measure, HalfLife halfLife) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        measure.prefix() + "intensity_imbalance_" + halfLife.seconds() + "s",
        "1",
        "-1 to 1",
        "no trade in the window",
        Mirror.FLIPS,
        "(B - S) / (B + S) of the decayed buy and sell " + measure.noun(),
        "Hawkes 1971; Ozaki 1979",
        1);
  }

  @Override
  public int memorySeconds() {
    return halfLife.memorySeconds();
  }

  @Override
  public int historySeconds() {
    return halfLife.historySeconds();
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] buys = stretch.decayed(measure.of(Side.BUY), halfLife);
    double[] sells = stretch.decayed(measure.of(Side.SELL), halfLife);
    for (int i = 0; i < buys.length; i++) {
      out[i] = (buys[i] - sells[i]) / (buys[i] + sells[i]);
    }
  }
}
