package io.tickloom.job.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The whole seconds of a tape: of each, what its trades [k - 1 s, k) sum to and the last price
 * before k.
 */
final class NaiveSeconds {
  private final long firstEnd;
  private final List<NaiveSecond> seconds = new ArrayList<>();

  /**
   * One second of the tape.
   *
   * @param lastPrice P(k), the last price before the second's end, carried forward in silence
   * @param signedQuantity taker-buy less taker-sell base volume of the second
   * @param notional quote volume of the second
   */
  record NaiveSecond(BigDecimal lastPrice, BigDecimal signedQuantity, BigDecimal notional) {}

  NaiveSeconds(NaiveTape tape, long untilMicros) {
    firstEnd = NaiveTape.firstMultipleAfter(tape.firstTime(), NaiveTape.SECOND);
    for (long end = firstEnd; end <= untilMicros; end += NaiveTape.SECOND) {
      List<NaiveTrade> trades = tape.between(end - NaiveTape.SECOND, end);
      seconds.add(
          new NaiveSecond(
              tape.lastBefore(end).price(),
              sum(trades, NaiveTrade::signedQuantity),
              sum(trades, NaiveTrade::notional)));
    }
  }

  /** The seconds that end at T - n + 1, ..., T, led by the one that ends at T - n. */
  List<NaiveSecond> leadAndLast(int n, long timeMicros) {
    int end = Math.toIntExact((timeMicros - firstEnd) / NaiveTape.SECOND) + 1;
    return seconds.subList(end - n - 1, end);
  }

  private static BigDecimal sum(List<NaiveTrade> trades, Function<NaiveTrade, BigDecimal> part) {
    return trades.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
