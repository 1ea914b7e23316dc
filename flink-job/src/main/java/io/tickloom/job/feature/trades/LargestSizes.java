package io.tickloom.job.feature.trades;

import java.util.Arrays;

/** The largest values of a window that slides over a series, and their sum. */
final class LargestSizes {
  private final double[] sizes;
  private final int seconds;
  private final double[] largest;
  private final int[] places;
  private int end = Integer.MIN_VALUE;

  /** The {@code count} largest of the {@code windowSeconds} values before a place. */
  LargestSizes(double[] sizes, int windowSeconds, int count) {
    this.sizes = sizes;
    this.seconds = windowSeconds;
    this.largest = new double[count];
    this.places = new int[count];
  }

  /**
   * Sum of the largest values before {@code to}, added from the largest down; places never go back.
   *
   * <p>Only when one of them leaves the window are all looked at again.
   */
  double sumBefore(int to) {
    if (end < to - seconds || leaves(to - seconds)) {
      Arrays.fill(largest, 0);
      end = to - seconds;
    }
    for (; end < to; end++) {
      if (sizes[end] > largest[largest.length - 1]) {
        insert(end);
      }
    }
    double sum = 0;
    for (double size : largest) {
      sum += size;
    }
    return sum;
  }

  private boolean leaves(int from) {
    for (int n = 0; n < places.length; n++) {
      if (largest[n] > 0 && places[n] < from) {
        return true;
      }
    }
    return false;
  }

  /** Puts a value into its place; the least falls out. */
  private void insert(int place) {
    int at = largest.length - 1;
    while (at > 0 && largest[at - 1] < sizes[place]) {
      largest[at] = largest[at - 1];
      places[at] = places[at - 1];
      at--;
    }
    largest[at] = sizes[place];
    places[at] = place;
  }
}
