package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;

/** The first and last trade id of an aggregate, out of its dump's line or its recorded message. */
final class AggregateLine {
  private static final int FIRST_COLUMN = 3;

  private AggregateLine() {}

  static Aggregate of(Trade trade, String line) {
    long first;
    long last;
    if (line.indexOf('{') >= 0) {
      first = JsonText.number(line, "f", trade.id());
      last = JsonText.number(line, "l", trade.id());
    } else {
      String[] columns = line.split(",", -1);
      first = Long.parseLong(columns[FIRST_COLUMN]);
      last = Long.parseLong(columns[FIRST_COLUMN + 1]);
    }
    return new Aggregate(
        trade.id(),
        trade.priceE8(),
        trade.quantityE8(),
        first,
        last,
        trade.timeMicros(),
        trade.buyerIsMaker());
  }
}
