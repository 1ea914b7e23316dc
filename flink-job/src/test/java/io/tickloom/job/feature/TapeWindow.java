package io.tickloom.job.feature;

import io.tickloom.job.oracle.NaiveTrade;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The raw trades of one window, and what tells whether its ratios have a denominator.
 *
 * @param seconds how long it is
 * @param endMicros where it ends
 * @param trades in it
 * @param priceBefore last price before it; its own first one where the tape begins with it
 */
record TapeWindow(int seconds, long endMicros, List<NaiveTrade> trades, BigDecimal priceBefore) {
  private static final long SECOND = 1_000_000L;

  /** The window of {@code seconds} before a time. */
  static TapeWindow of(List<NaiveTrade> tape, long timeMicros, int seconds) {
    int from = countBefore(tape, timeMicros - seconds * SECOND);
    int to = countBefore(tape, timeMicros);
    BigDecimal price = tape.get(Math.max(0, from - 1)).price();
    return new TapeWindow(seconds, timeMicros, tape.subList(from, to), price);
  }

  /** The part of it from some seconds before its end to some fewer. */
  TapeWindow part(int fromAgo, int toAgo) {
    long to = endMicros - toAgo * SECOND;
    int first = countBefore(trades, endMicros - fromAgo * SECOND);
    BigDecimal price = first == 0 ? priceBefore : trades.get(first - 1).price();
    return new TapeWindow(
        fromAgo - toAgo, to, trades.subList(first, countBefore(trades, to)), price);
  }

  /** The last seconds of it. */
  TapeWindow last(int lastSeconds) {
    return part(lastSeconds, 0);
  }

  boolean isEmpty() {
    return trades.isEmpty();
  }

  /** Last price before its end. */
  BigDecimal lastPrice() {
    return isEmpty() ? priceBefore : trades.get(trades.size() - 1).price();
  }

  /** Taker orders. */
  int sweeps() {
    int sweeps = 0;
    for (int i = 0; i < trades.size(); i++) {
      sweeps += i > 0 && isOneSweep(trades.get(i - 1), trades.get(i)) ? 0 : 1;
    }
    return sweeps;
  }

  private static boolean isOneSweep(NaiveTrade before, NaiveTrade trade) {
    return before.id() + 1 == trade.id()
        && before.timeMicros() == trade.timeMicros()
        && before.buyerIsMaker() == trade.buyerIsMaker();
  }

  boolean isOfOneTime() {
    return trades.stream().mapToLong(NaiveTrade::timeMicros).distinct().count() < 2;
  }

  boolean isOfOneSide() {
    return trades.stream().map(NaiveTrade::buyerIsMaker).distinct().count() < 2;
  }

  boolean isOfOnePrice() {
    return trades.stream().map(NaiveTrade::price).distinct().count() < 2;
  }

  /** (buy - sell) / (buy + sell), NaN without a trade. */
  double imbalance() {
    return signed().doubleValue()
        / trades.stream()
            .map(NaiveTrade::quantity)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
  }

  private BigDecimal signed() {
    return trades.stream().map(TapeWindow::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal signed(NaiveTrade trade) {
    return trade.buyerIsMaker() ? trade.quantity().negate() : trade.quantity();
  }

  /** Whether bought less sold is the same in every second. */
  boolean hasSteadyFlow() {
    SortedMap<Long, BigDecimal> flow = new TreeMap<>();
    for (NaiveTrade trade : trades) {
      flow.merge(second(trade), signed(trade), BigDecimal::add);
    }
    BigDecimal first = flow.size() < seconds ? BigDecimal.ZERO : flow.values().iterator().next();
    return flow.values().stream().allMatch(value -> value.compareTo(first) == 0);
  }

  /** Whether bought less sold is 0 in every second, by the root of price times quantity. */
  boolean hasNoRootFlow() {
    SortedMap<Long, Double> flow = new TreeMap<>();
    for (NaiveTrade trade : trades) {
      double root = Math.sqrt(trade.price().multiply(trade.quantity()).doubleValue());
      flow.merge(second(trade), trade.buyerIsMaker() ? -root : root, Double::sum);
    }
    return flow.values().stream().allMatch(value -> value == 0);
  }

  /** Whether every second ends with the price before the window. */
  boolean hasSteadyPrice() {
    return secondsOfChange().isEmpty();
  }

  /** The seconds at whose end the price is another than at their start. */
  List<Long> secondsOfChange() {
    SortedMap<Long, BigDecimal> last = new TreeMap<>();
    trades.forEach(t -> last.put(second(t), t.price()));
    BigDecimal[] before = {priceBefore};
    return last.entrySet().stream()
        .filter(
            entry -> {
              boolean changed = entry.getValue().compareTo(before[0]) != 0;
              before[0] = entry.getValue();
              return changed;
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The second in which the window ends, a whole one. */
  long endSecond() {
    return Math.floorDiv(endMicros, SECOND);
  }

  private static long second(NaiveTrade trade) {
    return Math.floorDiv(trade.timeMicros(), SECOND);
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
