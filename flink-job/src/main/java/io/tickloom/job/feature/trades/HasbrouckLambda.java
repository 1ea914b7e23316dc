package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Moments;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/** Return that a unit of signed root notional comes with: a least-squares slope over a window. */
public record HasbrouckLambda(int windowSeconds) implements Feature {
  private static final double E8 = 1e8;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "hasbrouck_lambda_" + windowSeconds + "s",
        "1/sqrt(quote)",
        "any",
        "signed root notional the same in every second of the window",
        Mirror.STAYS,
        "slope, with intercept, of r on the second's sum of sign x sqrt(price x quantity)",
        "Hasbrouck 2009",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    Moments moments =
        stretch.moments(PaneFigure.SIGNED_ROOT_NOTIONAL, Series.LOG_RETURN, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      out[i] = moments.slope(i) * E8;
    }
  }
}
