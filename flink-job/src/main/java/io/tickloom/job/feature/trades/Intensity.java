package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Exponentially decayed arrivals of one side: the kernel of a Hawkes process. */
public record Intensity(Side side, Measure measure, HalfLife halfLife) implements Feature {
  /** Who took. */
  public enum Side {
    /** Buyers. */
    BUY,
    /** Sellers. */
    SELL;

    private Side opposite() {
      return this == BUY ? SELL : BUY;
    }

    private String noun() {
      return this == BUY ? "buy" : "sell";
    }
  }

  /** What is counted. */
  public enum Measure {
    /** Sweeps, one for each taker order. */
    SWEEPS("", "sweeps", "1/s", 1, Measure::buySweeps, Measure::sellSweeps),
    /** Base quantity. */
    VOLUME(
        "volume_", "base quantity", "base/s", 1e8, PaneFigure.BUY_VOLUME, PaneFigure.SELL_VOLUME);

    private final String prefix;
    private final String noun;
    private final String unit;
    private final double scale;
    private final Series buys;
    private final Series sells;

    Measure(String prefix, String noun, String unit, double scale, Series buys, Series sells) {
      this.prefix = prefix;
      this.noun = noun;
      this.unit = unit;
      this.scale = scale;
      this.buys = buys;
      this.sells = sells;
    }

    String prefix() {
      return prefix;
    }

    String noun() {
      return noun;
    }

    Series of(Side side) {
      return side == Side.BUY ? buys : sells;
    }

    private static void buySweeps(Stretch stretch, double[] out) {
      sweeps(stretch, 1, out);
    }

    private static void sellSweeps(Stretch stretch, double[] out) {
      sweeps(stretch, -1, out);
    }

    private static void sweeps(Stretch stretch, int sign, double[] out) {
      double[] all = stretch.values(PaneFigure.SWEEPS);
      double[] signed = stretch.values(PaneFigure.SIGNED_SWEEPS);
      for (int j = 0; j < out.length; j++) {
        out[j] = (all[j] + sign * signed[j]) / 2;
      }
    }
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        name(side),
        measure.unit,
        "0 and above",
        "never",
        Mirror.swapsWith(name(side.opposite())),
        "ln 2 / h x sum of 2^(-age / h) x " + side.noun() + " " + measure.noun + " of each second",
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
    double[] sum = stretch.decayed(measure.of(side), halfLife);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / measure.scale * halfLife.rate();
    }
  }

  private String name(Side of) {
    return of.noun() + "_" + measure.prefix + "intensity_" + halfLife.seconds() + "s";
  }
}
