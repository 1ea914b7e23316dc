package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.HalfLife;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Exponentially weighted mean of how much faster sweeps come than in the minutes before. */
public record EwmaArrivalRatio() implements Feature {
  private static final HalfLife FAST = new HalfLife(5);
  private static final HalfLife SLOW = new HalfLife(120);
  private static final HalfLife SMOOTH = new HalfLife(30);

  private static final Series FAST_SWEEPS = Series.decayed(PaneFigure.SWEEPS, FAST);
  private static final Series SLOW_SWEEPS = Series.decayed(PaneFigure.SWEEPS, SLOW);

  private static final Series RATIO =
      (stretch, out) -> {
        double[] fast = stretch.values(FAST_SWEEPS);
        double[] slow = stretch.values(SLOW_SWEEPS);
        double rates = FAST.rate() / SLOW.rate();
        for (int j = 0; j < out.length; j++) {
          out[j] = slow[j] > 0 ? rates * (fast[j] / slow[j]) : 0;
        }
      };

  private static final Series DEFINED =
      (stretch, out) -> {
        double[] slow = stretch.values(SLOW_SWEEPS);
        for (int j = 0; j < out.length; j++) {
          out[j] = slow[j] > 0 ? 1 : 0;
        }
      };

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "ewma_arrival_ratio_ewma",
        "1",
        "0 to 24",
        "no trade in 1499 seconds",
        Mirror.STAYS,
        "mean, weighted by 2^(-age / 30), of the ratio at each second of the decayed intensities of sweeps with half-lives 5 and 120 s, where it is defined",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return SLOW.memorySeconds() + SMOOTH.memorySeconds();
  }

  @Override
  public int historySeconds() {
    return SLOW.historySeconds() + SMOOTH.historySeconds();
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.decayed(RATIO, SMOOTH);
    double[] weights = stretch.decayed(DEFINED, SMOOTH);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / weights[i];
    }
  }
}
