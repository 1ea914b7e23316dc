package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;

/**
 * Trades of one taker order at one price, as the exchange compresses them.
 *
 * @param id their own consecutive id; of trades that the data does not hold aggregated, counted
 *     from 1 at the tape's first trade
 * @param priceE8 their price times 10^8
 * @param quantityE8 the sum of their quantities times 10^8
 * @param firstId the first trade's id
 * @param lastId the last trade's id
 * @param timeMicros the last trade's time
 * @param buyerIsMaker true where the taker sold
 */
public record Aggregate(
    long id,
    long priceE8,
    long quantityE8,
    long firstId,
    long lastId,
    long timeMicros,
    boolean buyerIsMaker) {

  static Aggregate of(long id, Trade trade) {
    return new Aggregate(
        id,
        trade.priceE8(),
        trade.quantityE8(),
        trade.id(),
        trade.id(),
        trade.timeMicros(),
        trade.buyerIsMaker());
  }

  Aggregate with(Trade trade) {
    return new Aggregate(
        id,
        priceE8,
        Math.addExact(quantityE8, trade.quantityE8()),
        firstId,
        trade.id(),
        trade.timeMicros(),
        buyerIsMaker);
  }
}
