package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Whether buyers follow buyers: autocorrelation of the sides of neighbouring sweeps. */
public record SweepSignAutocorrelation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "sweep_sign_autocorrelation_" + windowSeconds + "s",
        "1",
        "1 and below",
        "fewer than two sweeps in the window, or all of one side",
        Mirror.STAYS,
        "(p / (n - 1) - s^2) / (1 - s^2), n sweeps of mean sign s, p the sum over neighbours of their signs' product",
        "Lillo and Farmer 2004",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    SweepWindow sweeps = SweepWindow.of(stretch, windowSeconds);
    for (int i = 0; i < out.length; i++) {
      long count = sweeps.count(i);
      long signed = sweeps.signed(i);
      out[i] =
          count < 2 || Math.abs(signed) == count
              ? Double.NaN
              : correlation(count, signed, sweeps.products(i));
    }
  }

  private static double correlation(long count, long signed, long products) {
    double mean = signed / (double) count;
    return (products / (count - 1.0) - mean * mean) / (1 - mean * mean);
  }
}
