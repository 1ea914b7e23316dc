package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSweep;
import io.tickloom.job.oracle.NaiveTape;
import io.tickloom.job.oracle.NaiveTradeWindow;
import io.tickloom.job.oracle.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How often sweeps begin. */
final class Arrival {
  private Arrival() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    for (int w : new int[] {10, 30, 60, 300, 600}) {
      columns.add(NaiveColumn.of("arrival_rate_" + w + "s", w, at -> rate(at, w)));
    }
    columns.add(NaiveColumn.of("arrival_rate_ratio", 600, Arrival::ratio));
    for (int w : new int[] {60, 600}) {
      columns.add(NaiveColumn.of("sweep_gap_mean_" + w + "s", w, at -> gapMean(gaps(at, w))));
      columns.add(
          NaiveColumn.of("sweep_gap_variation_" + w + "s", w, at -> gapVariation(gaps(at, w))));
      columns.add(
          NaiveColumn.of("trades_per_sweep_" + w + "s", w, at -> tradesPerSweep(at.trades(w))));
    }
    columns.add(NaiveColumn.of("seconds_since_last_trade", 0, Arrival::secondsSinceLastTrade));
    return columns;
  }

  /** Sweeps a second. */
  static double rate(NaiveMoment at, int w) {
    return at.trades(w).sweeps().size() / (double) w;
  }

  private static double ratio(NaiveMoment at) {
    // (a / 10) / (b / 600), exactly
    return Numbers.ratio(60L * at.trades(10).sweeps().size(), at.trades(600).sweeps().size());
  }

  /** Microseconds from each sweep of the window to the next. */
  private static List<Long> gaps(NaiveMoment at, int w) {
    List<NaiveSweep> sweeps = at.trades(w).sweeps();
    return IntStream.range(1, sweeps.size())
        .mapToObj(i -> sweeps.get(i).timeMicros() - sweeps.get(i - 1).timeMicros())
        .toList();
  }

  private static double gapMean(List<Long> gaps) {
    return Numbers.ratio(sum(gaps), gaps.size() * NaiveTape.SECOND);
  }

  /** sd / mean = sqrt(m sum g^2 - (sum g)^2) / sum g for m gaps, exact up to the root. */
  private static double gapVariation(List<Long> gaps) {
    BigInteger sum = BigInteger.valueOf(sum(gaps));
    if (gaps.size() < 2 || sum.signum() == 0) {
      return Double.NaN;
    }
    BigInteger squares =
        gaps.stream()
            .map(g -> BigInteger.valueOf(g).pow(2))
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger spread = squares.multiply(BigInteger.valueOf(gaps.size())).subtract(sum.pow(2));
    return Math.sqrt(spread.doubleValue()) / sum.doubleValue();
  }

  private static long sum(List<Long> gaps) {
    return gaps.stream().mapToLong(Long::longValue).sum();
  }

  private static double tradesPerSweep(NaiveTradeWindow window) {
    return Numbers.ratio(window.trades().size(), window.sweeps().size());
  }

  private static double secondsSinceLastTrade(NaiveMoment at) {
    return (at.timeMicros() - at.lastTrade().timeMicros()) / (double) NaiveTape.SECOND;
  }
}
