package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveSecond;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Sums over seconds with weights 2^(-(T - k) / h), which end at ten half-lives. */
final class Decay {
  /** Memory, and history below which a value is undefined, in half-lives. */
  private static final int MEMORY = 10;

  private static final int HISTORY = 5;

  private static final Map<Integer, double[]> WEIGHTS = new ConcurrentHashMap<>();

  private Decay() {}

  static int history(int halfLife) {
    return HISTORY * halfLife;
  }

  /** The whole seconds after the start of the known tape, ten half-lives at most. */
  static List<NaiveSecond> seconds(NaiveMoment at, int halfLife) {
    return at.seconds(Math.min(MEMORY * halfLife, (int) Math.floor(at.cleanSeconds())));
  }

  /** The weighted sum over seconds that end at T, the latest last. */
  static double sum(List<NaiveSecond> seconds, int halfLife, ToDoubleFunction<NaiveSecond> value) {
    int n = seconds.size();
    return IntStream.range(0, n)
        .mapToDouble(i -> weight(n - 1 - i, halfLife) * value.applyAsDouble(seconds.get(i)))
        .sum();
  }

  /** The weighted mean over seconds that end at T. */
  static double mean(List<NaiveSecond> seconds, int halfLife, ToDoubleFunction<NaiveSecond> value) {
    return sum(seconds, halfLife, value) / sum(seconds, halfLife, second -> 1);
  }

  static double weight(int age, int halfLife) {
    return WEIGHTS.computeIfAbsent(halfLife, Decay::weights)[age];
  }

  private static double[] weights(int halfLife) {
    return IntStream.range(0, MEMORY * halfLife)
        .mapToDouble(age -> StrictMath.pow(2, -(double) age / halfLife))
        .toArray();
  }
}
