package io.tickloom.job.oracle;

import java.math.BigDecimal;

/**
 * One print, as the exchange wrote it.
 *
 * @param id the exchange's trade id
 * @param price quote currency per unit, exact; equal values are equal whatever zeros they were
 *     written with
 * @param quantity base currency, exact
 * @param timeMicros UTC, microseconds since the epoch
 * @param buyerIsMaker true where the seller was the taker, so that the trade is a sell
 */
public record NaiveTrade(
    long id, BigDecimal price, BigDecimal quantity, long timeMicros, boolean buyerIsMaker) {

  public NaiveTrade {
    if (price.signum() <= 0 || quantity.signum() <= 0) {
      throw new IllegalArgumentException(
          "trade " + id + ": price " + price + " and quantity " + quantity + " must be above 0");
    }
    price = price.stripTrailingZeros();
    quantity = quantity.stripTrailingZeros();
  }

  public boolean isBuy() {
    return !buyerIsMaker;
  }

  public BigDecimal notional() {
    return price.multiply(quantity);
  }

  public BigDecimal signedQuantity() {
    return isBuy() ? quantity : quantity.negate();
  }

  public BigDecimal signedNotional() {
    return isBuy() ? notional() : notional().negate();
  }

  /** Whether this trade belongs to the same taker order as the one right before it in the tape. */
  boolean continuesSweepOf(NaiveTrade previous) {
    return id == previous.id + 1
        && timeMicros == previous.timeMicros
        && buyerIsMaker == previous.buyerIsMaker;
  }
}
