package io.tickloom.job.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The trades of one symbol in time order, its gaps, and what is known at a moment. Times are UTC
 * microseconds.
 */
public final class NaiveTape {
  /** Microseconds of a second. */
  public static final long SECOND = 1_000_000L;

  /** The longest memory that a feature may have, microseconds. */
  static final long LONGEST_MEMORY = 7_200 * SECOND;

  private final List<NaiveTrade> trades;
  private final List<NaiveSweep> sweeps;
  private final List<NaiveGap> gaps = new ArrayList<>();

  NaiveTape(List<NaiveTrade> trades) {
    if (trades.isEmpty()) {
      throw new IllegalArgumentException("a tape needs a trade");
    }
    this.trades = List.copyOf(trades);
    this.sweeps = NaiveSweep.of(this.trades);
    for (int i = 1; i < trades.size(); i++) {
      NaiveTrade before = trades.get(i - 1);
      NaiveTrade after = trades.get(i);
      if (after.timeMicros() < before.timeMicros()) {
        throw new IllegalArgumentException("trade " + after.id() + " goes back in time");
      }
      if (after.id() != before.id() + 1) {
        gaps.add(new NaiveGap(before.timeMicros(), after.timeMicros()));
      }
    }
  }

  long firstTime() {
    return trades.get(0).timeMicros();
  }

  long lastTime() {
    return trades.get(trades.size() - 1).timeMicros();
  }

  /** The trades in [from, to). */
  List<NaiveTrade> between(long from, long to) {
    return trades.subList(countBefore(from), countBefore(to));
  }

  /** The sweeps in [from, to). */
  List<NaiveSweep> sweepsBetween(long from, long to) {
    return sweeps.subList(
        countBefore(from, sweeps, NaiveSweep::timeMicros),
        countBefore(to, sweeps, NaiveSweep::timeMicros));
  }

  /** The last trade strictly before the time; there must be one. */
  NaiveTrade lastBefore(long timeMicros) {
    return trades.get(countBefore(timeMicros) - 1);
  }

  boolean inGap(long timeMicros) {
    return gaps.stream().anyMatch(gap -> gap.holds(timeMicros));
  }

  boolean secondMeetsGap(long endMicros) {
    return gaps.stream().anyMatch(gap -> gap.meetsSecond(endMicros));
  }

  /**
   * C of the catalogue: the time of the first trade, or of the first one after the latest gap
   * before T.
   */
  long knownSince(long timeMicros) {
    return gaps.stream()
        .mapToLong(NaiveGap::afterMicros)
        .filter(after -> after < timeMicros)
        .reduce(firstTime(), Math::max);
  }

  /** T - C in seconds, 7,200 at most. */
  double cleanSeconds(long timeMicros) {
    return Math.min(LONGEST_MEMORY, timeMicros - knownSince(timeMicros)) / (double) SECOND;
  }

  /** The first multiple of the step that lies strictly after the time. */
  static long firstMultipleAfter(long timeMicros, long stepMicros) {
    return (Math.floorDiv(timeMicros, stepMicros) + 1) * stepMicros;
  }

  /** How many trades lie strictly before the time. */
  private int countBefore(long timeMicros) {
    return countBefore(timeMicros, trades, NaiveTrade::timeMicros);
  }

  private static <X> int countBefore(long timeMicros, List<X> inOrder, ToLongFunction<X> time) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (time.applyAsLong(inOrder.get(middle)) < timeMicros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
