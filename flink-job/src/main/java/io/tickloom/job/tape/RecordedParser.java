package io.tickloom.job.tape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Takes trades out of recorded websocket messages: a local time, then the JSON as the exchange sent
 * it. Messages of other types and symbols hold no trade.
 */
final class RecordedParser extends LineParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MARK_WITHIN = 160;

  private final byte[] mark;
  private final String idField;
  private final String symbol;

  /** Takes messages of type {@code type}, whose id is the field {@code idField}. */
  RecordedParser(String type, String idField, String symbol) {
    this.mark = ("\"e\":\"" + type + "\"").getBytes(StandardCharsets.ISO_8859_1);
    this.idField = idField;
    this.symbol = symbol;
  }

  @Override
  int parse(byte[] bytes, int from) {
    int end = from;
    while (bytes[end] != '\n') {
      end++;
    }
    if (!isMarked(bytes, from, end)) {
      id = NO_TRADE;
      return end + 1;
    }
    return -1;
  }

  private boolean isMarked(byte[] bytes, int from, int end) {
    int last = Math.min(end - mark.length, from + MARK_WITHIN);
    for (int at = from; at <= last; at++) {
      int i = 0;
      while (i < mark.length && bytes[at + i] == mark[i]) {
        i++;
      }
      if (i == mark.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  Optional<Trade> parseStrictly(String line) throws BadLineException {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    int brace = line.indexOf('{');
    if (brace < 0 || !isMarked(bytes, 0, bytes.length)) {
      return Optional.empty();
    }
    Message message = new Message();
    try (JsonParser json = JSON.createParser(bytes, brace, bytes.length - brace)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          message.take(name, idField, json);
        }
      }
    } catch (IOException e) {
      throw new BadLineException("\"" + TradeLine.shown(line) + "\" is no whole JSON message");
    }
    if (!message.symbol.equals(symbol)) {
      return Optional.empty();
    }
    if (isAggregate()) {
      firstId = TradeLine.whole("f", message.first);
      lastId = TradeLine.whole("l", message.last);
    }
    return Optional.of(message.trade());
  }

  @Override
  boolean isAggregate() {
    return idField.equals("a");
  }

  private static final class Message {
    private String symbol = "";
    private String id = "";
    private String price = "";
    private String quantity = "";
    private String time = "";
    private String maker = "";
    private String first = "";
    private String last = "";

    void take(String name, String idField, JsonParser json) throws IOException {
      if (!json.currentToken().isScalarValue()) {
        return;
      }
      String text = json.getText();
      switch (name) {
        case "s" -> symbol = text;
        case "p" -> price = text;
        case "q" -> quantity = text;
        case "T" -> time = text;
        case "m" -> maker = text;
        case "f" -> first = text;
        case "l" -> last = text;
        default -> id = name.equals(idField) ? text : id;
      }
    }

    Trade trade() throws BadLineException {
      return TradeLine.trade(id, price, quantity, time, maker);
    }
  }
}
