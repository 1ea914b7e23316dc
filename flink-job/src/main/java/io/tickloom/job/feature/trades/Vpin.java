package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/**
 * Volume-synchronised probability of informed trading: the imbalance of buckets of equal volume.
 *
 * <p>A second's volume is cut in proportion where a bucket ends inside it.
 */
public record Vpin(int windowSeconds) implements Feature {
  private static final int BUCKETS = 50;

  /** Seconds that are taken at once where no bucket ends within; divides the window. */
  private static final int BLOCK_SECONDS = 10;

  private static final Series BLOCK_VOLUME = Series.trailing(Series.VOLUME, BLOCK_SECONDS);
  private static final Series BLOCK_SIGNED = Series.trailing(Series.SIGNED_VOLUME, BLOCK_SECONDS);

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
    double[] volume = stretch.values(Series.VOLUME);
    double[] signed = stretch.values(Series.SIGNED_VOLUME);
    double[] volumes = stretch.values(BLOCK_VOLUME);
    double[] flows = stretch.values(BLOCK_SIGNED);
    double[] total = stretch.sum(Series.VOLUME, windowSeconds);
    VolumeBuckets buckets = new VolumeBuckets();
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      buckets.begin(total[i] / BUCKETS);
      for (int end = ends[i]; end > ends[i] - windowSeconds; end -= BLOCK_SECONDS) {
        if (!buckets.take(volumes[end - 1], flows[end - 1])) {
          for (int j = end - 1; j >= end - BLOCK_SECONDS; j--) {
            buckets.cut(volume[j], signed[j]);
          }
        }
      }
      out[i] = buckets.imbalance() / total[i];
    }
  }
}
