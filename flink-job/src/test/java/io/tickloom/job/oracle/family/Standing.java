package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Where a feature stands among its own values, one every five seconds. */
final class Standing {
  /** A scale that lets a value be off by one. */
  static final double ONE_STEP = 1e14;

  private static final int STEP = 5;

  /** Values as near as this to one another are the same. */
  private static final double SAME = 1e-12;

  private Standing() {}

  static List<NaiveColumn> columns() {
    List<NaiveColumn> columns = new ArrayList<>();
    Map<String, ToDoubleFunction<NaiveMoment>> ranked =
        Map.of(
            "trade_flow_imbalance_60s", at -> Flow.imbalance(at, 60),
            "arrival_rate_60s", at -> Arrival.rate(at, 60),
            "volatility_60s", at -> Volatility.volatility(at, 60),
            "momentum_60s", at -> Momentum.momentum(at, 60));
    ranked.forEach(
        (name, x) -> {
          ToDoubleFunction<NaiveMoment> known = at -> at.remembered(name, x);
          for (int span : new int[] {600, 3600}) {
            int history = span - STEP + 60;
            columns.add(
                NaiveColumn.of(
                        name + "_zscore_" + span + "s", history, at -> zScore(at, span, known))
                    .differenceOf(at -> sizeInDeviations(at, span, known)));
            columns.add(
                NaiveColumn.of(name + "_rank_" + span + "s", history, at -> rank(at, span, known))
                    .differenceOf(at -> ONE_STEP * nearTies(at, span, known)));
          }
        });
    return columns;
  }

  /** (x(T) - mean) / sd over all of the span, x(T) with it. */
  private static double zScore(NaiveMoment at, int span, ToDoubleFunction<NaiveMoment> x) {
    double now = x.applyAsDouble(at);
    double[] all = defined(at, 0, span, x);
    if (Double.isNaN(now) || all.length < 2 || Statistics.isConstant(all)) {
      return Double.NaN;
    }
    return (now - Statistics.mean(all)) / Statistics.deviation(all);
  }

  private static double sizeInDeviations(
      NaiveMoment at, int span, ToDoubleFunction<NaiveMoment> x) {
    double[] all = defined(at, 0, span, x);
    double largest = Arrays.stream(all).map(Math::abs).max().orElse(0);
    return all.length < 2 || Statistics.isConstant(all)
        ? 0
        : 2 * largest / Statistics.deviation(all);
  }

  /** The share of the earlier values that lie below x(T), and half of those equal. */
  private static double rank(NaiveMoment at, int span, ToDoubleFunction<NaiveMoment> x) {
    double now = x.applyAsDouble(at);
    double[] earlier = defined(at, 1, span, x);
    if (Double.isNaN(now) || earlier.length == 0) {
      return Double.NaN;
    }
    long equal = Arrays.stream(earlier).filter(value -> apart(value, now) <= SAME).count();
    long below = Arrays.stream(earlier).filter(value -> isAbove(now, value)).count();
    return (below + 0.5 * equal) / earlier.length;
  }

  /** The share of the earlier values of which rounding alone says whether they equal x(T). */
  private static double nearTies(NaiveMoment at, int span, ToDoubleFunction<NaiveMoment> x) {
    double now = x.applyAsDouble(at);
    double[] earlier = defined(at, 1, span, x);
    long near = Arrays.stream(earlier).filter(value -> differByRounding(value, now)).count();
    return near == 0 ? 0 : (double) near / earlier.length;
  }

  /** Whether the distance of two values is so near the limit that rounding decides. */
  static boolean differByRounding(double a, double b) {
    return Math.abs(apart(a, b) - SAME) < 0.1 * SAME;
  }

  /** Whether {@code a} is above {@code b}, and not just by rounding. */
  static boolean isAbove(double a, double b) {
    return a > b && apart(a, b) > SAME;
  }

  /** Distance of two values as a part of the larger one; 0 for two zeros. */
  private static double apart(double a, double b) {
    return a == b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
  }

  /** The defined values of x(T - 5 i), i = first, ..., span / 5 - 1. */
  private static double[] defined(
      NaiveMoment at, int first, int span, ToDoubleFunction<NaiveMoment> x) {
    return IntStream.range(first, span / STEP)
        .mapToDouble(i -> x.applyAsDouble(at.back(STEP * i)))
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
