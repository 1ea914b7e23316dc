package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Amihud's illiquidity: the return that a unit of traded value comes with. */
public record Amihud(int windowSeconds) implements Feature {
  private static final double E16 = 1e16;

  private static final Series RETURN_PER_NOTIONAL =
      (stretch, out) -> {
        double[] r = stretch.values(Series.LOG_RETURN);
        double[] notional = stretch.values(PaneFigure.NOTIONAL);
        for (int j = 0; j < r.length; j++) {
          out[j] = notional[j] > 0 ? Math.abs(r[j]) / (notional[j] / E16) : 0;
        }
      };

  private static final Series ACTIVE =
      (stretch, out) -> {
        double[] notional = stretch.values(PaneFigure.NOTIONAL);
        for (int j = 0; j < notional.length; j++) {
          out[j] = notional[j] > 0 ? 1 : 0;
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "amihud_" + windowSeconds + "s",
        "1/quote",
        "0 and above",
        "no trade in the window",
        Mirror.STAYS,
        "mean of |r| / notional over the seconds that have notional",
        "Amihud 2002",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(RETURN_PER_NOTIONAL, windowSeconds);
    double[] active = stretch.sum(ACTIVE, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / active[i];
    }
  }
}
