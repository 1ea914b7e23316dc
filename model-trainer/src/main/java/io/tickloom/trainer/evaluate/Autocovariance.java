package io.tickloom.trainer.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How a series moves with itself some rows later. */
final class Autocovariance {
  private Autocovariance() {}

  /**
   * The autocovariances of lag 0 to {@code most}, each a sum of products divided by the number of
   * values.
   *
   * @param most below the number of values
   */
  static double[] of(double[] values, int most) {
    double mean = Arrays.stream(values).average().orElse(0);
    double[] centred = Arrays.stream(values).map(v -> v - mean).toArray();
    return IntStream.rangeClosed(0, most)
        .parallel()
        .mapToDouble(lag -> product(centred, lag) / centred.length)
        .toArray();
  }

  private static double product(double[] centred, int lag) {
    double sum = 0;
    for (int i = lag; i < centred.length; i++) {
      sum += centred[i] * centred[i - lag];
    }
    return sum;
  }
}
