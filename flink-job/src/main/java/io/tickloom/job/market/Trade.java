package io.tickloom.job.market;

/**
 * One print.
 *
 * @param id the exchange's consecutive trade id, 0 or more
 * @param priceE8 price in quote currency times 10^8, above 0
 * @param quantityE8 base quantity times 10^8, above 0
 * @param timeMicros the exchange's time, microseconds since 1970 UTC
 * @param buyerIsMaker true where the seller was the taker, so that the trade is a sell
 * @param firstId first trade of an aggregate one, {@link #NONE} of any other
 * @param lastId its last trade, {@link #NONE} of any other
 */
public record Trade(
    long id,
    long priceE8,
    long quantityE8,
    long timeMicros,
    boolean buyerIsMaker,
    long firstId,
    long lastId) {
  /** No id. */
  public static final long NONE = -1;

  /** Checks what no exchange prints. */
  public Trade {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id + " is below 0");
    }
    if (priceE8 <= 0) {
      throw new IllegalArgumentException("price " + Decimals.toDouble(priceE8) + " is not above 0");
    }
    if (quantityE8 <= 0) {
      throw new IllegalArgumentException(
          "quantity " + Decimals.toDouble(quantityE8) + " is not above 0");
    }
  }

  /** A single trade. */
  public Trade(long id, long priceE8, long quantityE8, long timeMicros, boolean buyerIsMaker) {
    this(id, priceE8, quantityE8, timeMicros, buyerIsMaker, NONE, NONE);
  }

  /** The same as an aggregate of the trades from {@code first} to {@code last}. */
  public Trade of(long first, long last) {
    return new Trade(id, priceE8, quantityE8, timeMicros, buyerIsMaker, first, last);
  }
}
