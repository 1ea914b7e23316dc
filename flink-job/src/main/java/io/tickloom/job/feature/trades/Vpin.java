package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Stretch;

/**
 * Volume-synchronised probability of informed trading: the imbalance of buckets of equal volume.
 *
 * <p>A second's volume is cut in proportion where a bucket ends inside it.
 */
public record Vpin(int windowSeconds) implements Feature {
  private static final int BUCKETS = 50;

  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "vpin_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.STAYS,
        "sum of |buy - sell| over "
            + BUCKETS
            + " buckets of equal volume, cut backwards from T / volume of the window",
        "Easley, Lopez de Prado and O'Hara 2012",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    VolumeClock clock = new VolumeClock(stretch, windowSeconds, BUCKETS);
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = clock.imbalance(ends[i]);
    }
  }
}
