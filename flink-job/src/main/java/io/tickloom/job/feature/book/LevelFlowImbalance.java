package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Order flow imbalance of one of the ten best levels. */
public record LevelFlowImbalance(int level, int windowSeconds) implements Feature {
  /** Mean quantity at a level after each update of the window; NaN where it is not known. */
  static double[] scale(Stretch stretch, int windowSeconds) {
    double[] depth = stretch.sum(BookFigure.LEVEL_DEPTH_SUM, windowSeconds);
    double[] updates = stretch.sum(BookFigure.UPDATES, windowSeconds);
    double[] ofFew = stretch.sum(BookFigure.SHORT_UPDATES, windowSeconds);
    double[] scale = new double[depth.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = ofFew[i] > 0 ? Double.NaN : depth[i] / updates[i];
    }
    return scale;
  }

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "order_flow_imbalance_level_" + level + "_" + windowSeconds + "s",
        "1",
        "any",
        "no update in the window, or fewer than 10 levels known after one",
        Mirror.FLIPS,
        "sum of e_n of the level / mean over the updates of the ten levels' mean quantity",
        "Xu, Gould and Howison 2019",
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
    double[] flow = stretch.sum(BookFigure.flow(level), windowSeconds);
    double[] scale = scale(stretch, windowSeconds);
    for (int i = 0; i < flow.length; i++) {
      out[i] = flow[i] / scale[i];
    }
  }
}
