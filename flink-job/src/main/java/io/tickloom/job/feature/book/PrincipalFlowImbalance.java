package io.tickloom.job.feature.book;

import io.tickloom.job.feature.BookFigure;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.Tier;

/** Order flow imbalance of the ten best levels along their first principal component. */
public record PrincipalFlowImbalance(int windowSeconds, BookFit fit) implements Fitted {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "order_flow_imbalance_principal_" + windowSeconds + "s",
        "1",
        "any",
        "up to the training days' end; no update in the window, or fewer than 10 levels known"
            + " after one",
        Mirror.FLIPS,
        "sum over levels of w_l x order flow imbalance, w learnt (make micro-price), sum abs(w) = 1",
        "Cont, Cucuringu and Zhang 2023",
        fit.version());
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
    double[] weights = fit.weights();
    for (int level = 1; level <= weights.length; level++) {
      double[] flow = stretch.sum(BookFigure.flow(level), windowSeconds);
      for (int i = 0; i < flow.length; i++) {
        sum[i] += weights[level - 1] * flow[i];
      }
    }
    double[] scale = LevelFlowImbalance.scale(stretch, windowSeconds);
    for (int i = 0; i < sum.length; i++) {
      out[i] = sum[i] / scale[i];
    }
    blankTraining(stretch, out);
  }
}
