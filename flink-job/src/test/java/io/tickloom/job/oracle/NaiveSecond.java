package io.tickloom.job.oracle;

import java.math.BigDecimal;

/**
 * The second [k - 1 s, k) of a tape.
 *
 * @param endMicros k
 * @param lastPrice P(k), the last price before k, carried forward in silence
 * @param priceChange P(k) - P(k - 1)
 * @param logReturn r_k = log(P(k) / P(k - 1))
 * @param signedRoots sum of sign * sqrt(notional) over the trades: each root rounded once, their
 *     sum exact
 * @param trades the second's trades
 */
public record NaiveSecond(
    long endMicros,
    BigDecimal lastPrice,
    BigDecimal priceChange,
    double logReturn,
    BigDecimal signedRoots,
    NaiveTradeWindow trades) {

  /**
   * The second that ends at k.
   *
   * @param priceBefore P(k - 1)
   */
  static NaiveSecond of(NaiveTape tape, long k, BigDecimal priceBefore) {
    BigDecimal lastPrice = tape.lastBefore(k).price();
    NaiveTradeWindow trades = new NaiveTradeWindow(tape, k - NaiveTape.SECOND, k);
    return new NaiveSecond(
        k,
        lastPrice,
        lastPrice.subtract(priceBefore),
        Numbers.logOfRatio(lastPrice, priceBefore),
        trades.sum(NaiveSecond::signedRoot),
        trades);
  }

  private static BigDecimal signedRoot(NaiveTrade trade) {
    BigDecimal root = new BigDecimal(Math.sqrt(trade.notional().doubleValue()));
    return trade.isBuy() ? root : root.negate();
  }
}
