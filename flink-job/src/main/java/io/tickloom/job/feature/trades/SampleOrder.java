package io.tickloom.job.feature.trades;

import java.util.Arrays;

/**
 * Ranks of evenly spaced samples among those before them.
 *
 * <p>Values become whole numbers in the same order, laid out so that the samples of one row lie
 * side by side: a plain loop over ints, which the JIT turns into vector code, counts those below.
 */
final class SampleOrder {
  /** Above all codes; far enough from the ends for a difference not to overflow. */
  private static final int UNDEFINED = Integer.MAX_VALUE / 2;

  private final double[] sorted;
  private final double[] samples;
  private final int stride;
  private final int perPhase;
  private final int[] codes;
  private final int[] definedBefore;

  /** Orders {@code samples}; those that belong together are {@code stride} places apart. */
  SampleOrder(double[] samples, int stride) {
    this.samples = samples;
    this.stride = stride;
    this.sorted = Arrays.stream(samples).filter(x -> !Double.isNaN(x)).sorted().toArray();
    this.perPhase = samples.length / stride + 1;
    this.codes = new int[stride * perPhase];
    this.definedBefore = new int[codes.length + 1];
    Arrays.fill(codes, UNDEFINED);
    for (int p = 0; p < samples.length; p++) {
      if (!Double.isNaN(samples[p])) {
        codes[index(p)] = countBelow(samples[p]);
      }
    }
    for (int n = 0; n < codes.length; n++) {
      definedBefore[n + 1] = definedBefore[n] + (codes[n] == UNDEFINED ? 0 : 1);
    }
  }

  private int index(int p) {
    return p % stride * perPhase + p / stride;
  }

  /**
   * Share of the {@code steps} samples before place {@code p} that are below its own, those almost
   * equal counted half; NaN where its own is undefined or all of them are.
   */
  double rank(int p, int steps) {
    if (Double.isNaN(samples[p])) {
      return Double.NaN;
    }
    int now = index(p);
    int least = countBelow(AlmostEqual.below(samples[p]));
    int most = countBelow(StrictMath.nextUp(AlmostEqual.above(samples[p])));
    int halves = count(codes, now - steps, now, least) + count(codes, now - steps, now, most);
    return halves / (2.0 * (definedBefore[now] - definedBefore[now - steps]));
  }

  /** How many of [from, to) are below {@code limit}: the sign bit of a difference. */
  private static int count(int[] codes, int from, int to, int limit) {
    int count = 0;
    for (int n = from; n < to; n++) {
      count += (codes[n] - limit) >>> 31;
    }
    return count;
  }

  private int countBelow(double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
