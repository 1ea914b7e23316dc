package io.tickloom.job.emulate.data;

import java.util.Locale;

/**
 * One recorded message, told by its text.
 *
 * @param stream the stream that it came over; "" where it is an answer to a REST call
 * @param symbol in capitals; "" where the text does not say
 * @param payload the message without the wrapping of a combined stream
 */
record RecordedStream(String stream, String symbol, String payload) {
  private static final String WRAPPED = "{\"stream\":\"";
  private static final String DATA = "\",\"data\":";
  private static final String SYMBOL_IN_URL = "symbol=";

  static RecordedStream of(String json, String url) {
    if (json.startsWith(WRAPPED)) {
      int end = json.indexOf(DATA);
      if (end > 0) {
        String stream = json.substring(WRAPPED.length(), end);
        String payload = json.substring(end + DATA.length(), json.lastIndexOf('}'));
        return new RecordedStream(stream, symbolOf(stream), payload);
      }
    }
    if (json.startsWith("{\"lastUpdateId\"")) {
      return new RecordedStream("", symbolIn(url), json);
    }
    String symbol = JsonText.text(json, "s");
    return new RecordedStream(streamOf(json, symbol), symbol, json);
  }

  private static String symbolOf(String stream) {
    int at = stream.indexOf('@');
    return at < 0 ? "" : stream.substring(0, at).toUpperCase(Locale.ROOT);
  }

  private static String symbolIn(String url) {
    int at = url.indexOf(SYMBOL_IN_URL);
    if (at < 0) {
      return "";
    }
    int end = url.indexOf('&', at);
    return url.substring(at + SYMBOL_IN_URL.length(), end < 0 ? url.length() : end);
  }

  /** The stream of a message that came over a raw connection. */
  private static String streamOf(String json, String symbol) {
    String type = JsonText.text(json, "e");
    String kind =
        switch (type) {
          case "trade", "aggTrade", "bookTicker" -> type;
          case "depthUpdate" -> "depth@100ms";
          default -> json.startsWith("{\"u\":") ? "bookTicker" : type;
        };
    return symbol.toLowerCase(Locale.ROOT) + "@" + kind;
  }

  boolean isSnapshot() {
    return stream.isEmpty();
  }

  boolean isDepth() {
    return stream.contains("@depth");
  }

  MarketMessage message(long dueMicros) {
    long first = MarketMessage.NO_ID;
    long last = MarketMessage.NO_ID;
    if (stream.endsWith("@trade")) {
      first = JsonText.number(payload, "t", first);
      last = first;
    } else if (stream.endsWith("@aggTrade")) {
      first = JsonText.number(payload, "f", first);
      last = JsonText.number(payload, "l", last);
    } else if (isDepth()) {
      first = JsonText.number(payload, "U", first);
      last = JsonText.number(payload, "u", last);
    }
    return new MarketMessage(symbol, stream, dueMicros, first, last, payload);
  }
}
