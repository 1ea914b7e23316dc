package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.FeatureInfo;
import io.tickloom.job.feature.Mirror;
import io.tickloom.job.feature.PaneFigure;
import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;
import java.util.Arrays;

/** Share of the base quantity in the largest sweeps, of one from each second. */
public record LargestSweepsShare(int windowSeconds) implements Feature {
  @Override
  public FeatureInfo info() {
    return new FeatureInfo(
        "largest_sweeps_share_" + windowSeconds + "s",
        "1",
        "0 to 1",
        "no trade in the window",
        Mirror.STAYS,
        "sum of the largest hundredth of the per-second largest sweeps / base quantity",
        "Tickloom",
        1);
  }

  @Override
  public int memorySeconds() {
    return windowSeconds;
  }

  @Override
  public void compute(Stretch stretch, double[] out) {
    double[] sizes = stretch.values(PaneFigure.LARGEST_SWEEP);
    double[] volume = stretch.sum(Series.VOLUME, windowSeconds);
    double[] largest = new double[windowSeconds / 100];
    int[] ends = stretch.rowEnds();
    for (int i = 0; i < ends.length; i++) {
      out[i] = sumOfLargest(sizes, ends[i] - windowSeconds, ends[i], largest) / volume[i];
    }
  }

  private static double sumOfLargest(double[] sizes, int from, int to, double[] largest) {
    Arrays.fill(largest, 0);
    double least = 0;
    for (int j = from; j < to; j++) {
      if (sizes[j] > least) {
        least = insert(sizes[j], largest);
      }
    }
    double sum = 0;
    for (double size : largest) {
      sum += size;
    }
    return sum;
  }

  /** Puts {@code size} into its place, largest first, and tells what falls short from now on. */
  private static double insert(double size, double[] largest) {
    int at = largest.length - 1;
    while (at > 0 && largest[at - 1] < size) {
      largest[at] = largest[at - 1];
      at--;
    }
    largest[at] = size;
    return largest[largest.length - 1];
  }
}
