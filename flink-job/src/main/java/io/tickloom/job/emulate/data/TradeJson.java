package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;
import java.util.Locale;

/** Trades as the exchange's streams send them; times in microseconds. */
final class TradeJson {
  private final String symbol;
  private final String tradeStream;
  private final String aggregateStream;
  private final Venue venue;
  private final Decimal decimal;

  TradeJson(String symbol, Venue venue) {
    this.symbol = symbol;
    this.tradeStream = symbol.toLowerCase(Locale.ROOT) + "@trade";
    this.aggregateStream = symbol.toLowerCase(Locale.ROOT) + "@aggTrade";
    this.venue = venue;
    this.decimal = new Decimal(venue);
  }

  MarketMessage trade(Trade trade) {
    long time = trade.timeMicros();
    StringBuilder json = new StringBuilder(200).append("{\"e\":\"trade\",\"E\":").append(time);
    if (venue == Venue.FUTURES) {
      json.append(",\"T\":").append(time);
    }
    json.append(",\"s\":\"").append(symbol).append("\",\"t\":").append(trade.id());
    numbers(json, trade.priceE8(), trade.quantityE8());
    json.append(venue == Venue.SPOT ? ",\"T\":" + time : ",\"X\":\"MARKET\"");
    maker(json, trade.buyerIsMaker());
    return new MarketMessage(symbol, tradeStream, time, trade.id(), trade.id(), json.toString());
  }

  MarketMessage aggregate(Aggregate trade, long dueMicros) {
    StringBuilder json =
        new StringBuilder(220).append("{\"e\":\"aggTrade\",\"E\":").append(trade.timeMicros());
    json.append(",\"s\":\"").append(symbol).append("\",\"a\":").append(trade.id());
    numbers(json, trade.priceE8(), trade.quantityE8());
    if (venue == Venue.FUTURES) {
      json.append(",\"nq\":\"").append(decimal.text(trade.quantityE8())).append('"');
    }
    json.append(",\"f\":").append(trade.firstId()).append(",\"l\":").append(trade.lastId());
    json.append(",\"T\":").append(trade.timeMicros());
    maker(json, trade.buyerIsMaker());
    return new MarketMessage(
        symbol, aggregateStream, dueMicros, trade.firstId(), trade.lastId(), json.toString());
  }

  private void numbers(StringBuilder json, long priceE8, long quantityE8) {
    json.append(",\"p\":\"").append(decimal.text(priceE8));
    json.append("\",\"q\":\"").append(decimal.text(quantityE8)).append('"');
  }

  private void maker(StringBuilder json, boolean buyerIsMaker) {
    json.append(",\"m\":").append(buyerIsMaker);
    json.append(venue == Venue.SPOT ? ",\"M\":true}" : "}");
  }
}
