package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Share of a span in which a minute's figure was lower. */
public record Rank(MinuteFigure figure, int spanSeconds) implements Feature {
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
    SampleOrder order = stretch.derive(new Key(figure), () -> order(stretch));
    int steps = spanSeconds / MinuteFigure.STEP_SECONDS - 1;
    order.ranks(stretch.rowEnds(), stretch.unit(), steps, out);
  }

  private record Key(MinuteFigure figure) {}

  private SampleOrder order(Stretch stretch) {
    return new SampleOrder(figure.samples(stretch), MinuteFigure.STEP_SECONDS / stretch.unit());
  }
}
