package io.tickloom.job.tape;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tickloom.job.book.BookFault;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Decimals;
import io.tickloom.job.market.Levels;
import java.io.IOException;
import java.util.Locale;

/**
 * Reads messages about a book, raw or wrapped by a combined stream, and snapshots, token by token;
 * decimal text goes straight to fixed point.
 */
public final class DepthParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_DIGITS = 18;

  private BookUpdate into = new BookUpdate();
  private String type = "";
  private String stream = "";
  private boolean hasBids;
  private boolean hasAsks;
  private long eventTime;
  private long tradeTime;

  /**
   * Reads one message into {@code target}.
   *
   * @return false where it is a message of another kind
   * @throws BookMessageException where it can't be read, or breaks a rule
   */
  public boolean parse(byte[] bytes, int from, int length, BookUpdate target)
      throws BookMessageException {
    into = target;
    into.clear();
    type = "";
    stream = "";
    hasBids = false;
    hasAsks = false;
    eventTime = 0;
    tradeTime = 0;
    try (JsonParser json = JSON.createParser(bytes, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw BookMessageException.garbled("no JSON object");
      }
      readObject(json, true);
      if (json.currentToken() == null) {
        throw BookMessageException.garbled("cut short");
      }
    } catch (IOException | IllegalArgumentException e) {
      throw BookMessageException.garbled("no whole JSON message");
    }
    return finish();
  }

  private boolean finish() throws BookMessageException {
    if (!into.isSnapshot && !type.equals("depthUpdate")) {
      return false;
    }
    if (!hasBids || !hasAsks) {
      throw BookMessageException.garbled("no list of " + (hasBids ? "asks" : "bids"));
    }
    long time = tradeTime > 0 ? tradeTime : eventTime;
    into.timeMicros = time == 0 ? 0 : TradeLine.toMicros(time);
    if (into.isSnapshot) {
      return true;
    }
    if (into.firstId < 0 || into.lastId < into.firstId || into.timeMicros == 0) {
      throw BookMessageException.garbled(
          "a depth update of ids " + into.firstId + " to " + into.lastId + ", time " + time);
    }
    if (!stream.isEmpty() && !stream.equals(into.symbol)) {
      throw new BookMessageException(
          BookFault.SYMBOL, "symbol " + into.symbol + " came in the stream of " + stream);
    }
    return true;
  }

  private void readObject(JsonParser json, boolean outer) throws IOException, BookMessageException {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_OBJECT;
        token = json.nextToken()) {
      if (token == null) {
        throw BookMessageException.garbled("cut short");
      }
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && outer && name.equals("data")) {
        readObject(json, false);
      } else if (value == JsonToken.START_ARRAY) {
        readArray(json, name);
      } else if (value == JsonToken.START_OBJECT) {
        json.skipChildren();
      } else {
        take(name, value, json);
      }
    }
  }

  private void take(String name, JsonToken value, JsonParser json) throws IOException {
    boolean whole = value == JsonToken.VALUE_NUMBER_INT;
    switch (name) {
      case "stream" -> stream = symbolOf(json.getText());
      case "e" -> type = json.getText();
      case "s" -> into.symbol = json.getText();
      case "E" -> eventTime = whole ? json.getLongValue() : 0;
      case "T" -> tradeTime = whole ? json.getLongValue() : 0;
      case "U" -> into.firstId = whole ? json.getLongValue() : BookUpdate.NO_ID;
      case "u" -> into.lastId = whole ? json.getLongValue() : BookUpdate.NO_ID;
      case "lastUpdateId" -> {
        into.isSnapshot = whole;
        into.lastId = whole ? json.getLongValue() : BookUpdate.NO_ID;
      }
      case "pu" -> into.previousId = whole ? json.getLongValue() : BookUpdate.NO_ID;
      default -> {
        // of no use here
      }
    }
  }

  private static String symbolOf(String stream) {
    int at = stream.indexOf('@');
    return at < 0 ? "" : stream.substring(0, at).toUpperCase(Locale.ROOT);
  }

  private void readArray(JsonParser json, String name) throws IOException, BookMessageException {
    switch (name) {
      case "b", "bids" -> {
        readLevels(json, into.bids);
        hasBids = true;
      }
      case "a", "asks" -> {
        readLevels(json, into.asks);
        hasAsks = true;
      }
      default -> json.skipChildren();
    }
  }

  private static void readLevels(JsonParser json, Levels levels)
      throws IOException, BookMessageException {
    while (json.nextToken() == JsonToken.START_ARRAY) {
      json.nextToken();
      long price = decimal(json);
      json.nextToken();
      long quantity = decimal(json);
      if (price <= 0) {
        throw new BookMessageException(
            BookFault.LEVEL, "price " + shown(price) + " is not above 0");
      }
      if (quantity < 0) {
        throw new BookMessageException(
            BookFault.LEVEL, "quantity " + shown(quantity) + " is below 0");
      }
      levels.add(price, quantity);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == null) {
          throw BookMessageException.garbled("cut short");
        }
        json.skipChildren();
      }
    }
    if (json.currentToken() != JsonToken.END_ARRAY) {
      throw BookMessageException.garbled("levels that are no pairs");
    }
  }

  private static String shown(long valueE8) {
    return Double.toString(Decimals.toDouble(valueE8));
  }

  /** The decimal text of the current token, times 10^8. */
  private static long decimal(JsonParser json) throws IOException, BookMessageException {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw BookMessageException.garbled("a level that is no pair of decimal texts");
    }
    char[] text = json.getTextCharacters();
    int at = json.getTextOffset();
    int end = at + json.getTextLength();
    boolean negative = at < end && text[at] == '-';
    at += negative ? 1 : 0;
    int start = at;
    long value = 0;
    int digits = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        if (decimals == Decimals.DIGITS) {
          if (digit != 0) {
            throw BookMessageException.garbled(
                "a decimal of more than " + Decimals.DIGITS + " places");
          }
          continue;
        }
        value = value * 10 + digit;
        digits += value > 0 ? 1 : 0;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (text[at] == '.' && decimals < 0 && at > start && at + 1 < end) {
        decimals = 0;
      } else {
        throw BookMessageException.garbled("\"" + json.getText() + "\" is not a decimal number");
      }
    }
    int missing = Decimals.DIGITS - Math.max(0, decimals);
    if (start == end || digits + missing > MOST_DIGITS) {
      throw BookMessageException.garbled(
          "\"" + json.getText() + "\" does not fit 64 bits at 8 decimals");
    }
    for (; missing > 0; missing--) {
      value *= 10;
    }
    return negative ? -value : value;
  }
}
