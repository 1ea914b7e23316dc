package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Mean over time of the queue imbalance. */
public record QueueImbalanceOverTime(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "queue_imbalance_time_weighted_" + windowSeconds + "s",
        "1",
        "-1 to 1",
        "never",
        Mirror.FLIPS,
        "time-weighted mean of (q_b - q_a) / (q_b + q_a)",
        "Gould and Bonart 2016",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.QUOTES;
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = stretch.sum(BookFigure.IMBALANCE_TIME, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / (windowSeconds * 1e6);
    }
  }
}
