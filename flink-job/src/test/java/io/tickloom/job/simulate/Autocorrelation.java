package io.tickloom.job.simulate;

import java.util.Arrays;

/** Autocorrelations of a series at a few rising lags, in memory that does not grow with it. */
final class Autocorrelation {
  private final int[] lags;
  private final double[] recent;
  private final double[] products;
  private double sum;
  private double squares;
  private long count;

  Autocorrelation(int... lags) {
    this.lags = lags;
    recent = new double[Arrays.stream(lags).max().orElseThrow() + 1];
    products = new double[lags.length];
  }

  void add(double value) {
    int size = recent.length;
    int place = (int) (count % size);
    recent[place] = value;
    for (int i = 0; i < lags.length && lags[i] <= count; i++) {
      int earlier = place - lags[i];
      products[i] += value * recent[earlier >= 0 ? earlier : earlier + size];
    }
    sum += value;
    squares += value * value;
    count++;
  }

  double at(int lag) {
    double mean = sum / count;
    int i = Arrays.binarySearch(lags, lag);
    return (products[i] / (count - lag) - mean * mean) / (squares / count - mean * mean);
  }

  /** Of a whole series at once, for long lags. */
  static double of(double[] series, int lag) {
    double mean = Arrays.stream(series).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < series.length; i++) {
      squares += (series[i] - mean) * (series[i] - mean);
      if (i >= lag) {
        products += (series[i] - mean) * (series[i - lag] - mean);
      }
    }
    return products / squares;
  }
}
