package io.tickloom.job.feature.trades;

import io.tickloom.job.feature.Series;
import io.tickloom.job.feature.Stretch;

/**
 * Running sums of volume and of signed volume, with which a window is cut into buckets of equal
 * volume, backwards from its end.
 *
 * <p>A volume is a whole number. As long as the sums over the stretch are exact, a window's are
 * differences of running sums, and the cuts of one row are found near those of the row before. Else
 * each row adds up its own window, from its end backwards. Where both could be done they agree in
 * all bits.
 */
final class VolumeClock {
  private final int seconds;
  private final double[] volume;
  private final double[] signed;
  private final double[] sides;
  private final boolean exact;
  private final double[] volumes;
  private final double[] flows;
  private final int[] cuts;
  private int origin;

  VolumeClock(Stretch stretch, int windowSeconds, int buckets) {
    volume = stretch.values(Series.VOLUME);
    signed = stretch.values(Series.SIGNED_VOLUME);
    sides = sides(volume, signed);
    seconds = windowSeconds;
    exact = isExact(volume);
    volumes = new double[(exact ? volume.length : windowSeconds) + 1];
    flows = new double[volumes.length];
    cuts = new int[buckets];
    if (exact) {
      for (int j = 0; j < volume.length; j++) {
        volumes[j + 1] = volumes[j] + volume[j];
        flows[j + 1] = flows[j] + signed[j];
      }
    }
  }

  /** Whether any sum of the values is a double: they are multiples of one power of two. */
  private static boolean isExact(double[] values) {
    double sum = 0;
    long bits = 0;
    for (double value : values) {
      sum += value;
      bits |= (long) value;
    }
    return sum < Math.scalb(1.0, 53 + Long.numberOfTrailingZeros(bits));
  }

  /** Sum of |buy − sell| over the buckets, over their volume; NaN of no volume. */
  double imbalance(int rowEnd) {
    begin(rowEnd);
    double total = volumeBack(seconds);
    if (total == 0) {
      return Double.NaN;
    }
    double sum = 0;
    double newer = 0;
    int cut = 0;
    for (int k = 1; k < cuts.length; k++) {
      double limit = total * k / cuts.length;
      cut = cut(Math.max(cut, cuts[k]), limit);
      cuts[k] = cut;
      double older = flowBack(cut) + (limit - volumeBack(cut)) * sides[rowEnd - cut - 1];
      sum += Math.abs(older - newer);
      newer = older;
    }
    return (sum + Math.abs(flowBack(seconds) - newer)) / total;
  }

  private void begin(int rowEnd) {
    origin = exact ? rowEnd : seconds;
    if (!exact) {
      for (int back = 0; back < seconds; back++) {
        int at = seconds - back - 1;
        volumes[at] = volumes[at + 1] - volume[rowEnd - back - 1];
        flows[at] = flows[at + 1] - signed[rowEnd - back - 1];
      }
    }
  }

  /** The most whole seconds before the end whose volume is within {@code limit}. */
  private int cut(int guess, double limit) {
    int back = guess;
    while (back < seconds - 1 && volumeBack(back + 1) <= limit) {
      back++;
    }
    while (volumeBack(back) > limit) {
      back--;
    }
    return back;
  }

  private double volumeBack(int back) {
    return volumes[origin] - volumes[origin - back];
  }

  private double flowBack(int back) {
    return flows[origin] - flows[origin - back];
  }

  /** Imbalance of each second. */
  private static double[] sides(double[] volume, double[] signed) {
    double[] out = new double[volume.length];
    for (int j = 0; j < out.length; j++) {
      out[j] = volume[j] > 0 ? signed[j] / volume[j] : 0;
    }
    return out;
  }
}
