package io.tickloom.job.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.BadLineException;
import io.tickloom.job.tape.TradeLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the trades that a REST call gives. */
final class TradeList {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> OF_SPOT = Set.of("f", "l", "M");

  private TradeList() {}

  /**
   * Reads a JSON array of trades, or of aggregates.
   *
   * @throws IOException if it is something else; a list that can't be read whole is none
   */
  static List<Trade> parse(String text, TradeKind kind) throws IOException {
    List<Trade> trades = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("no list of trades: " + MessageParser.shown(text));
      }
      Map<String, String> fields = new HashMap<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        fields.clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          if (json.nextToken().isScalarValue()) {
            fields.put(name, json.getText());
          } else {
            json.skipChildren();
          }
        }
        trades.add(trade(fields, kind));
      }
      if (json.currentToken() != JsonToken.END_ARRAY) {
        throw new IOException("a list of trades that is cut short");
      }
    } catch (BadLineException | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    return trades;
  }

  private static Trade trade(Map<String, String> fields, TradeKind kind) throws BadLineException {
    return kind == TradeKind.TRADES
        ? trade(fields, "id", "price", "qty", "time", "isBuyerMaker")
        : aggregate(fields);
  }

  /** Of spot, told by its field M, with the trades in it: of futures some trades are in none. */
  private static Trade aggregate(Map<String, String> fields) throws BadLineException {
    Trade trade = trade(fields, "a", "p", "q", "T", "m");
    return fields.keySet().containsAll(OF_SPOT)
        ? trade.of(Long.parseLong(fields.get("f")), Long.parseLong(fields.get("l")))
        : trade;
  }

  private static Trade trade(
      Map<String, String> fields, String id, String price, String qty, String time, String maker)
      throws BadLineException {
    return TradeLine.trade(
        fields.getOrDefault(id, ""),
        fields.getOrDefault(price, ""),
        fields.getOrDefault(qty, ""),
        fields.getOrDefault(time, ""),
        fields.getOrDefault(maker, ""));
  }
}
