package io.tickloom.job.feature;

import io.tickloom.job.oracle.NaiveTrade;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The raw trades of one window, and whether its ratios have a denominator.
 *
 * @param seconds how long it is
 * @param trades in it
 * @param priceBefore last price before it
 */
record TapeWindow(int seconds, List<NaiveTrade> trades, BigDecimal priceBefore) {
  private static final long SECOND = 1_000_000L;

  /** The window of {@code seconds} before a time; a trade must come before it. */
  static TapeWindow of(List<NaiveTrade> tape, long timeMicros, int seconds) {
    int from = countBefore(tape, timeMicros - seconds * SECOND);
    int to = countBefore(tape, timeMicros);
    return new TapeWindow(seconds, tape.subList(from, to), tape.get(from - 1).price());
  }

  boolean isEmpty() {
    return trades.isEmpty();
  }

  /** Whether bought less sold is the same in every second. */
  boolean hasSteadyFlow() {
    SortedMap<Long, BigDecimal> flow = new TreeMap<>();
    for (NaiveTrade trade : trades) {
      BigDecimal signed = trade.buyerIsMaker() ? trade.quantity().negate() : trade.quantity();
      flow.merge(Math.floorDiv(trade.timeMicros(), SECOND), signed, BigDecimal::add);
    }
    BigDecimal first = flow.size() < seconds ? BigDecimal.ZERO : flow.values().iterator().next();
    return flow.values().stream().allMatch(value -> value.compareTo(first) == 0);
  }

  /** Whether every second ends with the price before the window. */
  boolean hasSteadyPrice() {
    SortedMap<Long, BigDecimal> last = new TreeMap<>();
    trades.forEach(t -> last.put(Math.floorDiv(t.timeMicros(), SECOND), t.price()));
    return last.values().stream().allMatch(price -> price.compareTo(priceBefore) == 0);
  }

  private static int countBefore(List<NaiveTrade> tape, long timeMicros) {
    int low = 0;
    int high = tape.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tape.get(middle).timeMicros() < timeMicros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
