package io.tickloom.job.tape;

import java.io.Serializable;

/**
 * What the lines of a file look like.
 *
 * @param kind the form
 * @param symbol whose trades are taken out of lines that name a symbol; "" where all are
 */
public record LineLayout(Kind kind, String symbol) implements Serializable {
  /** The forms that are known. */
  public enum Kind {
    /** {@code id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]}. */
    TRADES,
    /** {@code agg_id,price,qty,first_id,last_id,time,is_buyer_maker[,is_best_match]}. */
    AGGREGATE_TRADES,
    /** A local time and a websocket message with a {@code trade}. */
    RECORDED_TRADES,
    /** A local time and a websocket message with an {@code aggTrade}. */
    RECORDED_AGGREGATE_TRADES
  }

  /** What is known, for messages. */
  static final String KNOWN =
      "trades (id,price,qty,quote_qty,time,is_buyer_maker[,is_best_match]),"
          + " aggTrades (agg_id,price,qty,first_id,last_id,time,is_buyer_maker[,is_best_match]),"
          + " recorded websocket messages (local time, JSON), each plain, .zip, .gz or .zst";

  static LineLayout of(Kind kind) {
    return new LineLayout(kind, "");
  }

  /** A parser of such lines. */
  LineParser parser() {
    return switch (kind) {
      case TRADES -> new TradeParser(TradeLine.TRADES);
      case AGGREGATE_TRADES -> new TradeParser(TradeLine.AGGREGATE_TRADES);
      case RECORDED_TRADES -> new RecordedParser("trade", "t", symbol);
      case RECORDED_AGGREGATE_TRADES -> new RecordedParser("aggTrade", "a", symbol);
    };
  }
}
