package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/** Coefficient of variation of the time between one sweep and the next: 1 for a Poisson process. */
public record SweepGapVariation(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "sweep_gap_variation_" + windowSeconds + "s",
        "1",
        "0 and above",
        "fewer than three sweeps in the window, or all at one time",
        Mirror.STAYS,
        "standard deviation / mean of the times between neighbouring sweeps",
        "Engle and Russell 1998",
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
      out[i] = sweeps.count(i) < 3 ? Double.NaN : variation(sweeps, i);
    }
  }

  private static double variation(SweepWindow sweeps, int i) {
    long sum = sweeps.spanMicros(i);
    double spread = spread(sweeps.count(i) - 1, sum, sweeps.gapSquares(i));
    return sum == 0 ? Double.NaN : Math.sqrt(spread) / sum;
  }

  /** count x squares - sum^2, which is count^2 times the variance, exact in 128 bits. */
  private static double spread(long count, long sum, long squares) {
    long low = count * squares;
    long high = StrictMath.multiplyHigh(count, squares);
    long square = sum * sum;
    if (Long.compareUnsigned(low, square) < 0) {
      high--;
    }
    low -= square;
    double top = low < 0 ? 0x1p64 : 0;
    return high * 0x1p64 + (low + top);
  }
}
