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

  /** A field that messages of spot have and those of futures have not. */
  private static final char OF_SPOT = 'M';

  private final byte[] mark;
  private final BytePattern pattern;
  private final String idField;
  private final String symbol;
  private final TradeBytes quick;

  /** Takes messages of type {@code type}, whose id is the field {@code idField}. */
  RecordedParser(String type, String idField, String symbol) {
    this.mark = ("\"e\":\"" + type + "\"").getBytes(StandardCharsets.ISO_8859_1);
    this.pattern = new BytePattern(mark);
    this.idField = idField;
    this.symbol = symbol;
    this.quick = new TradeBytes(mark, idField.charAt(0), symbol);
  }

  @Override
  int parse(byte[] bytes, int from) {
    int end = NewLines.next(bytes, from);
    if (!isMarked(bytes, from, end)) {
      id = NO_TRADE;
      return end + 1;
    }
    int brace = from;
    while (bytes[brace] != '{' && brace < end) {
      brace++;
    }
    if (!quick.parse(bytes, brace, end)) {
      return -1;
    }
    return take() ? end + 1 : -1;
  }

  /** Takes what was read quickly; false where a field of it is missing. */
  private boolean take() {
    if (!quick.isOurs()) {
      id = NO_TRADE;
      return true;
    }
    id = quick.value(idField.charAt(0));
    priceE8 = quick.value('p');
    quantityE8 = quick.value('q');
    timeMicros = TradeLine.toMicros(quick.value('T'));
    buyerIsMaker = quick.value('m') != 0;
    if (isAggregate()) {
      firstId = quick.value('f');
      lastId = quick.value('l');
      holdsAll = quick.has(OF_SPOT);
      return quick.has('f') && quick.has('l');
    }
    return true;
  }

  private boolean isMarked(byte[] bytes, int from, int end) {
    return pattern.in(bytes, from, Math.min(end, from + MARK_WITHIN + mark.length)) >= 0;
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
      holdsAll = message.ofSpot;
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
    private boolean ofSpot;

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
        case "M" -> ofSpot = true;
        default -> id = name.equals(idField) ? text : id;
      }
    }

    Trade trade() throws BadLineException {
      return TradeLine.trade(id, price, quantity, time, maker);
    }
  }
}
