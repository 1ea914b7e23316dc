package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** What came to the best bid and left the best ask, less the opposite. */
public record OrderFlowImbalance(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "order_flow_imbalance_" + windowSeconds + "s",
        "1",
        "any",
        "no update in the window",
        Mirror.FLIPS,
        "sum of e_n / mean over the updates of (q_b + q_a) / 2",
        "Cont, Kukanov and Stoikov 2014",
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
    double[] flow = stretch.sum(BookFigure.flow(1), windowSeconds);
    double[] depth = stretch.sum(BookFigure.DEPTH_SUM, windowSeconds);
    double[] updates = stretch.sum(BookFigure.UPDATES, windowSeconds);
    for (int i = 0; i < flow.length; i++) {
      out[i] = flow[i] * updates[i] / depth[i];
    }
  }
}
