package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Volatility a second over one minute against that over ten. */
public record VolatilityCluster() implements Feature {
  private static final int SHORT_SECONDS = 60;
  static final int LONG_SECONDS = 600;

  private static final Series RECENT = Series.trailing(Series.SQUARED_RETURN, SHORT_SECONDS);
  private static final Series SLOW = Series.trailing(Series.SQUARED_RETURN, LONG_SECONDS);

  /** Its value at each second's end. */
  static final Series EACH_SECOND =
      (stretch, out) -> ratio(stretch.values(RECENT), stretch.values(SLOW), out);

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "volatility_cluster",
        "1",
        "0 to sqrt(10)",
        "no price change in ten minutes",
        Mirror.STAYS,
        "sqrt(RV_60 / 60) / sqrt(RV_600 / 600)",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return LONG_SECONDS;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    fill(stretch, out);
  }

  /** Writes the value of each row. */
  static void fill(Stretch stretch, double[] out) {
    ratio(
        stretch.sum(Series.SQUARED_RETURN, SHORT_SECONDS),
        stretch.sum(Series.SQUARED_RETURN, LONG_SECONDS),
        out);
  }

  private static void ratio(double[] recent, double[] slow, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.sqrt(recent[i] / SHORT_SECONDS) / Math.sqrt(slow[i] / LONG_SECONDS);
    }
  }
}
