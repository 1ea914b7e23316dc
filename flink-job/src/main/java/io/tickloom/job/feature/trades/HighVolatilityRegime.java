package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Whether the last minute is among the most volatile fifth of the hour before it. */
public record HighVolatilityRegime() implements Feature {
  private static final int MINUTE = 60;
  private static final int MINUTES = 60;
  private static final int QUANTILE = 48;

  private static final Series VARIANCE = Series.trailing(Series.SQUARED_RETURN, MINUTE);

  /** volatility_60s at each second's end. */
  static final Series MINUTE_VOLATILITY =
      (stretch, out) -> {
        double[] variance = stretch.values(VARIANCE);
        for (int j = 0; j < out.length; j++) {
          out[j] = Math.sqrt(variance[j] / MINUTE);
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "high_volatility_regime",
        "1",
        "0 to 1",
        "never",
        Mirror.STAYS,
        "1 if volatility_60s is above at least 48 of its values at T - 60, T - 120 ... T - 3600, else 0",
        "the Python pipeline that this project starts from",
        1);
  }

  @Override
  public int memorySeconds() {
    return MINUTE * (MINUTES + 1);
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] volatility = stretch.values(MINUTE_VOLATILITY);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = below(volatility, ends[i] - 1) >= QUANTILE ? 1 : 0;
    }
  }

  /** How many of the minutes before were calmer, by more than the order of a sum may tell. */
  private static int below(double[] volatility, int now) {
    double limit = AlmostEqual.below(volatility[now]);
    int count = 0;
    for (int minute = 1; minute <= MINUTES; minute++) {
      count += volatility[now - minute * MINUTE] < limit ? 1 : 0;
    }
    return count;
  }
}
