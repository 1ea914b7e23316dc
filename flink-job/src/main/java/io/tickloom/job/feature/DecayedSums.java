package io.tickloom.job.feature;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Exponentially decayed sums of one series, by doubling: see {@link HalfLife}.
 *
 * <p>Where history begins within the memory, only what is known since its start counts, added up
 * from there second by second. Either way the bits come from the seconds that count alone.
 */
final class DecayedSums {
  private final double[] seconds;
  private final int unit;
  private final HalfLife halfLife;

  /** Sums of {@code seconds}; {@code unit} as in {@link WindowSums}. */
  DecayedSums(double[] seconds, int unit, HalfLife halfLife) {
    this.seconds = seconds;
    this.unit = unit;
    this.halfLife = halfLife;
  }

  /**
   * The sum before each row.
   *
   * @param known how many of the seconds before a row may count
   */
  double[] over(int[] ends, IntUnaryOperator known) {
    double[] out = new double[ends.length];
    int window = halfLife.memorySeconds();
    int whole = window / unit;
    int behind = 0;
    double[] level = firstLevel();
    double[] next = new double[level.length];
    for (int k = 0; 1 << k <= whole; k++) {
      if (k > 0) {
        doubled(level, 1 << (k - 1), next);
        double[] free = level;
        level = next;
        next = free;
      }
      if ((whole >> k & 1) == 1) {
        add(level, ends, unit, behind + 1, halfLife.weight(behind * unit), out);
        behind += 1 << k;
      }
    }
    for (int s = behind * unit; s < window; s++) {
      add(seconds, ends, 1, s + 1, halfLife.weight(s), out);
    }
    sinceStart(ends, known, out);
    return out;
  }

  /** The sum at each second's end, where all that counts lies in {@code seconds}. */
  static void everySecond(
      double[] seconds, HalfLife halfLife, IntUnaryOperator known, double[] out) {
    int[] ends = IntStream.rangeClosed(1, out.length).toArray();
    DecayedSums sums = new DecayedSums(seconds, 1, halfLife);
    System.arraycopy(sums.over(ends, known), 0, out, 0, out.length);
  }

  /** Sums again, from the first second that counts, where fewer count than the memory holds. */
  private void sinceStart(int[] ends, IntUnaryOperator known, double[] out) {
    double decay = halfLife.weight(1);
    int start = -1;
    int at = -1;
    double sum = 0;
    for (int i = 0; i < ends.length; i++) {
      int count = known.applyAsInt(i);
      if (count < halfLife.memorySeconds() && count <= ends[i]) {
        if (start != ends[i] - count) {
          start = ends[i] - count;
          at = start;
          sum = 0;
        }
        while (at < ends[i]) {
          sum = sum * decay + seconds[at++];
        }
        out[i] = sum;
      }
    }
  }

  private static void add(
      double[] from, int[] ends, int unit, int back, double weight, double[] out) {
    for (int i = 0; i < out.length; i++) {
      int at = ends[i] / unit - back;
      if (at >= 0) {
        out[i] += weight * from[at];
      }
    }
  }

  private double[] firstLevel() {
    double[] out = new double[seconds.length / unit];
    for (int s = unit - 1; s >= 0; s--) {
      double weight = halfLife.weight(s);
      for (int i = 0; i < out.length; i++) {
        out[i] += weight * seconds[i * unit + unit - 1 - s];
      }
    }
    return out;
  }

  private void doubled(double[] half, int size, double[] out) {
    Arrays.fill(out, 0, Math.min(size, out.length), 0);
    double weight = halfLife.weight(size * unit);
    for (int i = size; i < out.length; i++) {
      out[i] = half[i] + weight * half[i - size];
    }
  }
}
