package io.tickloom.job.oracle;

import java.math.BigDecimal;

/**
 * The second [k - 1 s, k) of a tape.
 *
 * @param endMicros k
 * @param lastPrice P(k), the last price before k, carried forward in silence
 * @param priceBefore P(k - 1); of the tape's first second, its own last price
 * @param trades the second's trades
 */
public record NaiveSecond(
    long endMicros, BigDecimal lastPrice, BigDecimal priceBefore, NaiveTradeWindow trades) {

  /** P(k) - P(k - 1). */
  public BigDecimal priceChange() {
    return lastPrice.subtract(priceBefore);
  }

  /** r_k = log(P(k) / P(k - 1)). */
  public double logReturn() {
    return Numbers.logOfRatio(lastPrice, priceBefore);
  }
}
