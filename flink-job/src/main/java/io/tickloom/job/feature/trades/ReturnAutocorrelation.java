package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Autocorrelation of the one-second log returns. */
public record ReturnAutocorrelation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "return_autocorrelation_" + windowSeconds + "s",
        "1",
        "-1 to 1",
        "no price change in the window",
        Mirror.STAYS,
        "lag-1 autocorrelation of r about the window's mean",
        "Lo and MacKinlay 1988",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    ReturnPairs.SIGNED.autocorrelation(stretch, windowSeconds, out);
  }
}
