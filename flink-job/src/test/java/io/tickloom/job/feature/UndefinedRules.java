package io.tickloom.job.feature;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What {@link FeatureInfo#undefined} may say, and what it means of the trades of the memory. */
final class UndefinedRules {
  private static final int STEP = 5;
  private static final int MINUTE = 60;

  private static final Map<String, Predicate<TapeWindow>> RULES =
      Map.ofEntries(
          Map.entry("never", window -> false),
          Map.entry("no trade in the window", TapeWindow::isEmpty),
          Map.entry("no trade in one half of the memory", window -> lacksTrade(window, 2)),
          Map.entry("no trade in one third of the memory", window -> lacksTrade(window, 3)),
          Map.entry("no trade in 89 seconds", window -> window.last(89).isEmpty()),
          Map.entry("no trade in 1499 seconds", window -> window.last(1499).isEmpty()),
          Map.entry("all trades of the window at one price, or none", TapeWindow::isOfOnePrice),
          Map.entry("fewer than two sweeps in the window", window -> window.sweeps() < 2),
          Map.entry(
              "fewer than two sweeps in the window, or all of one side",
              window -> window.sweeps() < 2 || window.isOfOneSide()),
          Map.entry(
              "fewer than three sweeps in the window, or all at one time",
              window -> window.sweeps() < 3 || window.isOfOneTime()),
          Map.entry("no price change in the window", TapeWindow::hasSteadyPrice),
          Map.entry("no price change in ten minutes", window -> isSteady(window)),
          Map.entry(
              "no price change in ten minutes, or no trade in half a minute",
              window -> isSteady(window) || window.last(30).isEmpty()),
          Map.entry(
              "no price change in ten minutes, or no trade in a minute",
              window -> isSteady(window) || window.last(MINUTE).isEmpty()),
          Map.entry(
              "volatility cluster undefined at all but one of its steps",
              window -> stepsWithCluster(window) < 2),
          Map.entry(
              "signed volume the same in every second of the window", TapeWindow::hasSteadyFlow),
          Map.entry(
              "signed root notional the same in every second of the window",
              TapeWindow::hasNoRootFlow),
          Map.entry(
              "no price change in the window, or signed volume the same in every second",
              window -> window.hasSteadyPrice() || window.hasSteadyFlow()),
          Map.entry(
              "no two neighbouring minutes with trades",
              window -> !TapeBars.of(window).hasNeighbours()),
          Map.entry(
              "fewer than two minutes move, or none moves within, or none follows one that does",
              window -> !TapeBars.of(window).tellsSpread()),
          Map.entry(
              "no trade in a minute, or only in its last five seconds",
              window ->
                  window.last(MINUTE).isEmpty() || window.part(window.seconds(), STEP).isEmpty()),
          Map.entry(
              "no trade in a minute, or the same imbalance at all steps",
              window -> window.last(MINUTE).isEmpty() || isSame(window, TapeWindow::imbalance)),
          Map.entry(
              "the same number of sweeps at all steps",
              window -> isSame(window, TapeWindow::sweeps)),
          Map.entry(
              "the same return at all steps", window -> isSame(window, UndefinedRules::growth)),
          Map.entry("no price change at any step", TapeWindow::hasSteadyPrice));

  private UndefinedRules() {}

  /** The meaning of {@code words}, null where they have none. */
  static Predicate<TapeWindow> of(String words) {
    return RULES.get(words);
  }

  private static boolean lacksTrade(TapeWindow window, int parts) {
    int size = window.seconds() / parts;
    return IntStream.range(0, parts)
        .anyMatch(part -> window.part((part + 1) * size, part * size).isEmpty());
  }

  private static boolean isSteady(TapeWindow window) {
    return window.last(600).hasSteadyPrice();
  }

  private static long stepsWithCluster(TapeWindow window) {
    long[] changes = window.secondsOfChange().stream().mapToLong(second -> second + 1).toArray();
    long end = window.endSecond();
    return IntStream.range(0, window.seconds() - 600)
        .mapToLong(ago -> end - ago)
        .filter(k -> LongsIn.any(changes, k - 600, k))
        .count();
  }

  /** Whether the defined values of a minute's figure at all steps of five seconds are the same. */
  private static boolean isSame(TapeWindow window, ToDoubleFunction<TapeWindow> figure) {
    return IntStream.rangeClosed(0, (window.seconds() - MINUTE) / STEP)
            .map(step -> step * STEP)
            .mapToDouble(ago -> figure.applyAsDouble(window.part(ago + MINUTE, ago)))
            .filter(value -> !Double.isNaN(value))
            .distinct()
            .limit(2)
            .count()
        < 2;
  }

  private static double growth(TapeWindow minute) {
    return minute.lastPrice().doubleValue() / minute.priceBefore().doubleValue();
  }

  private static final class LongsIn {
    /** Whether one of {@code sorted} lies in (from, to]. */
    static boolean any(long[] sorted, long from, long to) {
      int at = java.util.Arrays.binarySearch(sorted, from + 1);
      int next = at < 0 ? -at - 1 : at;
      return next < sorted.length && sorted[next] <= to;
    }
  }
}
