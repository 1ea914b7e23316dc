package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.trades.FlowImbalance.Measure;

/**
 * Imbalance of the aggressors over half a minute: what the first pipeline called order book
 * imbalance, named for what it is. The same value as {@code trade_flow_imbalance_30s}.
 */
public record TradeImbalance() implements Feature {
  static final int WINDOW_SECONDS = 30;
  static final FlowImbalance IMBALANCE = new FlowImbalance(Measure.VOLUME, WINDOW_SECONDS);

  private static final Series SIGNED = Series.trailing(Series.SIGNED_VOLUME, WINDOW_SECONDS);
  private static final Series VOLUME = Series.trailing(Series.VOLUME, WINDOW_SECONDS);

  /** Its value at each second's end, 0 where there was no trade. */
  static final Series EACH_SECOND =
      (stretch, out) -> {
        double[] signed = stretch.values(SIGNED);
        double[] volume = stretch.values(VOLUME);
        for (int j = 0; j < out.length; j++) {
          out[j] = volume[j] > 0 ? signed[j] / volume[j] : 0;
        }
      };

  /** 1 for each second at whose end it is defined. */
  static final Series DEFINED =
      (stretch, out) -> {
        double[] volume = stretch.values(VOLUME);
        for (int j = 0; j < out.length; j++) {
          out[j] = volume[j] > 0 ? 1 : 0;
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "trade_imbalance_30s",
        "1",
        "-1 to 1",
        "no trade in the window",
        Mirror.FLIPS,
        "(buy - sell) / (buy + sell) by base quantity over 30 s",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return WINDOW_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    IMBALANCE.fill(stretch, 0, out);
  }
}
