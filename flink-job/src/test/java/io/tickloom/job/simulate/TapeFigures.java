package io.tickloom.job.simulate;

import java.time.LocalDate;
import java.util.Arrays;

/** The figures that INDEX.md gives of real ETH, taken from a tape as it passes by. */
final class TapeFigures implements SweepListener {
  private static final int MINUTE_MICROS = 60_000_000;

  final Autocorrelation tradeSigns = new Autocorrelation(1, 2, 5, 10, 20, 50);
  final Autocorrelation sweepSigns = new Autocorrelation(1, 2, 3, 5, 8, 10, 17, 30, 50);
  final Autocorrelation sweepsPerSecond = new Autocorrelation(1, 2, 3, 5, 10, 20);
  final long[] tradesByHour = new long[24];
  final long[] tradesByDayFromMonday = new long[7];
  long trades;
  long sweeps;
  int longestSweep;
  long tiedTimes;
  long bounces;
  long turns;
  long stays;
  long repeats;
  private final long[] lots = new long[1_000_001];
  private double lotsSum;
  private double[] closes = new double[0];
  private int minutes;
  private long firstMicros;
  private long lastMicros;
  private long lastPrice;
  private int lastSign;
  private double gapSquares;
  private long second;
  private int sweepsThisSecond;

  @Override
  public void openDay(LocalDate day) {
    closes = Arrays.copyOf(closes, closes.length + 1440);
  }

  @Override
  public void sweep(Sweep sweep) {
    if (sweeps == 0) {
      firstMicros = sweep.timeMicros;
      second = firstMicros / 1_000_000;
    } else {
      closeMinutes(sweep.timeMicros);
      pair(sweep);
    }
    for (; second < sweep.timeMicros / 1_000_000; second++) {
      sweepsPerSecond.add(sweepsThisSecond);
      sweepsThisSecond = 0;
    }
    sweepsThisSecond++;
    for (int i = 0; i < sweep.trades; i++) {
      tradeSigns.add(sweep.sign);
      lots[(int) Math.min(sweep.lots[i], lots.length - 1)]++;
      lotsSum += sweep.lots[i];
    }
    sweepSigns.add(sweep.sign);
    tradesByHour[(int) (sweep.timeMicros / 3_600_000_000L % 24)] += sweep.trades;
    tradesByDayFromMonday[(int) ((sweep.timeMicros / 86_400_000_000L + 3) % 7)] += sweep.trades;
    trades += sweep.trades;
    sweeps++;
    longestSweep = Math.max(longestSweep, sweep.trades);
    lastMicros = sweep.timeMicros;
    lastPrice = sweep.lastPriceUnits();
    lastSign = sweep.sign;
  }

  private void pair(Sweep sweep) {
    double gap = sweep.timeMicros - lastMicros;
    gapSquares += gap * gap;
    tiedTimes += gap == 0 ? 1 : 0;
    long change = sweep.lastPriceUnits() - lastPrice;
    if (sweep.sign == lastSign) {
      repeats++;
      stays += change == 0 ? 1 : 0;
    } else {
      turns++;
      bounces += change == sweep.sign * (long) Prints.TICK ? 1 : 0;
    }
  }

  private void closeMinutes(long nowMicros) {
    long first = firstMicros / MINUTE_MICROS;
    for (; minutes < nowMicros / MINUTE_MICROS - first; minutes++) {
      closes[minutes] = lastPrice;
    }
  }

  double tradesPerSecond() {
    return trades / ((lastMicros - firstMicros) * 1e-6);
  }

  double tradesPerSweep() {
    return (double) trades / sweeps;
  }

  /** Share of trades that have the time of an earlier one. */
  double shareOfSharedTimes() {
    return (double) (trades - sweeps + tiedTimes) / trades;
  }

  double meanGapMillis() {
    return (lastMicros - firstMicros) / 1e3 / (sweeps - 1);
  }

  /** Coefficient of variation of the gap between sweeps. */
  double gapVariation() {
    double mean = meanGapMillis() * 1e3;
    return Math.sqrt(gapSquares / (sweeps - 1) - mean * mean) / mean;
  }

  double meanSize() {
    return lotsSum / trades / Sweep.LOTS;
  }

  double sizeQuantile(double level) {
    long below = 0;
    int size = 0;
    while (below < level * trades) {
      below += lots[size++];
    }
    return (size - 1.0) / Sweep.LOTS;
  }

  /** Log returns of the one-minute closes. */
  double[] minuteReturns() {
    double[] returns = new double[minutes - 1];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = Math.log(closes[i + 1] / closes[i]);
    }
    return returns;
  }

  static double[] absolute(double[] values) {
    return Arrays.stream(values).map(Math::abs).toArray();
  }

  static double deviation(double[] values) {
    return Math.sqrt(moment(values, 2));
  }

  static double kurtosis(double[] values) {
    double variance = moment(values, 2);
    return moment(values, 4) / (variance * variance);
  }

  private static double moment(double[] values, int order) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(v -> Math.pow(v - mean, order)).average().orElseThrow();
  }
}
