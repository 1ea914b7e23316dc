package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.SampleSpread;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.WindowSpreads;

/** A minute's figure in standard deviations from its mean over a span. */
public record ZScore(MinuteFigure figure, int spanSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        figure.columnName() + "_zscore_" + spanSeconds + "s",
        "1",
        "any",
        figure.noSpread(),
        figure.mirror(),
        "(x(T) - mean) / standard deviation, x = "
            + figure.columnName()
            + " at T, T - 5 ... over the span",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return MinuteFigure.memorySeconds(spanSeconds);
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] samples = figure.samples(stretch);
    int unit = stretch.unit();
    SampleSpread spread =
        stretch
            .derive(
                new Key(figure), () -> WindowSpreads.of(samples, MinuteFigure.STEP_SECONDS / unit))
            .over(spanSeconds / MinuteFigure.STEP_SECONDS, stretch.rowPlaces());
    int[] places = stretch.rowPlaces();
    for (int i = 0; i < places.length; i++) {
      double deviation = spread.deviation(i);
      out[i] = deviation > 0 ? (samples[places[i]] - spread.mean(i)) / deviation : Double.NaN;
    }
  }

  private record Key(MinuteFigure figure) {}
}
