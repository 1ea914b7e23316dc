package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/**
 * (buys − sells) / (buys + sells) of the aggressors over a window: by base quantity, by sweeps or
 * by price times quantity.
 */
public record FlowImbalance(Measure measure, int windowSeconds) implements Feature {
  /** What is counted. */
  public enum Measure {
    /** Base quantity. */
    VOLUME("trade_flow_imbalance", "base quantity", Series.SIGNED_VOLUME, Series.VOLUME),
    /** Sweeps, one for each taker order. */
    SWEEPS("sweep_flow_imbalance", "sweeps", PaneFigure.SIGNED_SWEEPS, PaneFigure.SWEEPS),
    /** Price times quantity. */
    NOTIONAL(
        "notional_flow_imbalance",
        "price x quantity",
        PaneFigure.SIGNED_NOTIONAL,
        PaneFigure.NOTIONAL);

    private final String prefix;
    private final String noun;
    private final Series signed;
    private final Series total;

    Measure(String prefix, String noun, Series signed, Series total) {
      this.prefix = prefix;
      this.noun = noun;
      this.signed = signed;
      this.total = total;
    }
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        measure.prefix + "_" + windowSeconds + "s",
        "1",
        "-1 to 1",
        "no trade in the window",
        Mirror.FLIPS,
        "(buy - sell) / (buy + sell) by " + measure.noun,
        "Silantyev 2019",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    fill(stretch, 0, out);
  }

  /** Writes the imbalance of the window that ends {@code agoSeconds} before each row. */
  void fill(Stretch stretch, int agoSeconds, double[] out) {
    double[] signed = stretch.sum(measure.signed, windowSeconds, agoSeconds);
    double[] total = stretch.sum(measure.total, windowSeconds, agoSeconds);
    for (int i = 0; i < signed.length; i++) {
      out[i] = signed[i] / total[i];
    }
  }

  /** The same in an array of its own. */
  double[] values(Stretch stretch, int agoSeconds) {
    double[] out = new double[stretch.rows().count()];
    fill(stretch, agoSeconds, out);
    return out;
  }
}
