package io.tickloom.job.feature.book;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Order flow imbalance of the ten best levels as one, in equal parts. */
public record IntegratedFlowImbalance(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "order_flow_imbalance_integrated_" + windowSeconds + "s",
        "1",
        "any",
        "no update in the window, or fewer than 10 levels known after one",
        Mirror.FLIPS,
        "mean of the order flow imbalances of levels 1 to 10",
        "Cont, Cucuringu and Zhang 2023, with equal weights",
        1);
  }

  @Override
  public Tier tier() {
    return Tier.LEVELS;
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sum = new double[out.length];
    for (int level = 1; level <= BookPane.FLOW_LEVELS; level++) {
      double[] flow = stretch.sum(BookFigure.flow(level), windowSeconds);
      for (int i = 0; i < flow.length; i++) {
        sum[i] += flow[i];
      }
    }
    double[] scale = LevelFlowImbalance.scale(stretch, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / BookPane.FLOW_LEVELS / scale[i];
    }
  }
}
