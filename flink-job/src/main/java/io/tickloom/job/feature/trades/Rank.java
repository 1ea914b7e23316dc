package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Share of a span in which a minute's figure was lower. */
public record Rank(MinuteFigure figure, int spanSeconds) implements Feature {
  /** Rows for which comparing with each sample costs less than ordering them. */
  private static final int FEW = 8;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        figure.columnName() + "_rank_" + spanSeconds + "s",
        "1",
        "0 to 1",
        figure.noRank(),
        figure.mirror().equals(Mirror.FLIPS) ? Mirror.COMPLEMENTS : Mirror.STAYS,
        "(number of x(T - 5), x(T - 10) ... over the span that are below x(T) + half the number of those equal to 10^-12) / number of defined ones, x = "
            + figure.columnName(),
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return MinuteFigure.memorySeconds(spanSeconds);
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    int steps = spanSeconds / MinuteFigure.STEP_SECONDS - 1;
    int stride = MinuteFigure.STEP_SECONDS / stretch.unit();
    if (stretch.rowEnds().length <= FEW) {
      byComparing(stretch, stride, steps, out);
      return;
    }
    SampleOrder order =
        stretch.derive(new Key(figure), () -> new SampleOrder(figure.samples(stretch), stride));
    order.ranks(stretch.rowEnds(), stretch.unit(), steps, out);
  }

  private record Key(MinuteFigure figure) {}

  /** The same counts without putting anything in order first. */
  private void byComparing(Stretch stretch, int stride, int steps, double[] out) {
    double[] samples = figure.samples(stretch);
    for (int i = 0; i < out.length; i++) {
      int now = stretch.rowEnds()[i] / stretch.unit();
      double below = AlmostEqual.below(samples[now]);
      double above = AlmostEqual.above(samples[now]);
      int counts = 0;
      int defined = 0;
      for (int p = now - stride; p >= Math.max(0, now - steps * stride); p -= stride) {
        counts += (samples[p] < below ? 1 : 0) + (samples[p] <= above ? 1 : 0);
        defined += Double.isNaN(samples[p]) ? 0 : 1;
      }
      out[i] = Double.isNaN(samples[now]) ? Double.NaN : counts / (2.0 * defined);
    }
  }
}
