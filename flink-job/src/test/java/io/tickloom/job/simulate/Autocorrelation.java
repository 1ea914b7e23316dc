package io.tickloom.job.simulate;

import java.util.Arrays;

/** Autocorrelations of a series at small lags, in memory that does not grow with it. */
final class Autocorrelation {
  private final double[] recent;
  private final double[] products;
  private double sum;
  private double squares;
  private long count;

  Autocorrelation(int longestLag) {
    recent = new double[longestLag + 1];
    products = new double[longestLag + 1];
  }

  void add(double value) {
    int size = recent.length;
    int place = (int) (count % size);
    recent[place] = value;
    for (int lag = 1; lag < size && lag <= count; lag++) {
      products[lag] += value * recent[place >= lag ? place - lag : place - lag + size];
    }
    sum += value;
    squares += value * value;
    count++;
  }

  double at(int lag) {
    double mean = sum / count;
    return (products[lag] / (count - lag) - mean * mean) / (squares / count - mean * mean);
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
