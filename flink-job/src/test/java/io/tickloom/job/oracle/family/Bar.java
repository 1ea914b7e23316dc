package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveMoment;
import io.tickloom.job.oracle.NaiveTradeWindow;
import io.tickloom.job.oracle.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The prices of one minute.
 *
 * @param traded whether it has a trade; else all four are the price before it
 */
record Bar(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, boolean traded) {

  /** The last n minutes [T - 60 i - 60, T - 60 i), oldest first. */
  static List<Bar> lastMinutes(NaiveMoment at, int n) {
    return IntStream.range(0, n).mapToObj(i -> ending(at.back(60 * (n - 1 - i)))).toList();
  }

  private static Bar ending(NaiveMoment at) {
    NaiveTradeWindow minute = at.trades(60);
    BigDecimal close = at.lastPrice();
    if (minute.isEmpty()) {
      return new Bar(close, close, close, close, false);
    }
    BigDecimal open = minute.trades().get(0).price();
    return new Bar(open, minute.high().orElseThrow(), minute.low().orElseThrow(), close, true);
  }

  /** ln(H / L). */
  double range() {
    return Numbers.logOfRatio(high, low);
  }

  /** ln(C / O). */
  double move() {
    return Numbers.logOfRatio(close, open);
  }
}
