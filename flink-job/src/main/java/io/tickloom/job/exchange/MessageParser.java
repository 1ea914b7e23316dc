package io.tickloom.job.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.BadLineException;
import io.tickloom.job.tape.BookMessageException;
import io.tickloom.job.tape.DepthParser;
import io.tickloom.job.tape.TradeLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the messages of a stream, raw or combined, token by token; decimal text goes straight to
 * fixed point.
 */
public final class MessageParser {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_SHOWN = 120;
  private static final int HEAD = 120;

  private final TradeKind kind;

  /** Reads trades of {@code kind}. */
  public MessageParser(TradeKind kind) {
    this.kind = kind;
  }

  /** Reads one message; never throws, whatever it is. */
  public StreamMessage parse(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    if (head.contains("\"depthUpdate\"")) {
      return depth(text);
    }
    if (head.contains("@bookTicker\"") || head.contains("\"e\":\"bookTicker\"")) {
      return StreamMessage.of(StreamMessage.Kind.QUOTE, 0, "");
    }
    Fields fields = new Fields();
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return garbage(text);
      }
      read(json, fields, true);
      return message(fields, text);
    } catch (IOException | BadLineException | IllegalArgumentException e) {
      return garbage(text);
    }
  }

  private static StreamMessage depth(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BookUpdate update = new BookUpdate();
    try {
      if (new DepthParser().parse(bytes, 0, bytes.length, update)) {
        return new StreamMessage(
            StreamMessage.Kind.DEPTH, update.symbol, null, update, update.timeMicros, "");
      }
    } catch (BookMessageException e) {
      return StreamMessage.of(
          StreamMessage.Kind.GARBAGE, 0, shown(text) + " (" + e.getMessage() + ")");
    }
    return garbage(text);
  }

  private void read(JsonParser json, Fields fields, boolean outer) throws IOException {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_OBJECT;
        token = json.nextToken()) {
      if (token == null) {
        throw new IOException("cut short");
      }
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && outer && name.equals("data")) {
        read(json, fields, false);
      } else if (value == JsonToken.START_OBJECT || value == JsonToken.START_ARRAY) {
        json.skipChildren();
      } else if (value != null && value.isScalarValue()) {
        fields.take(name, json.getText(), kind.idField());
      }
    }
  }

  private StreamMessage message(Fields fields, String text) throws BadLineException {
    long event = fields.event.isEmpty() ? 0 : TradeLine.toMicros(Long.parseLong(fields.event));
    if (fields.type.equals(kind.type())) {
      Trade trade =
          TradeLine.trade(fields.id, fields.price, fields.quantity, fields.time, fields.maker);
      return new StreamMessage(StreamMessage.Kind.TRADE, fields.symbol, trade, null, event, "");
    }
    if (fields.type.equals("serverShutdown")) {
      return StreamMessage.of(StreamMessage.Kind.SHUTDOWN, event, "");
    }
    if (!fields.code.isEmpty() && fields.type.isEmpty()) {
      return StreamMessage.of(StreamMessage.Kind.REFUSAL, event, shown(text));
    }
    return StreamMessage.of(StreamMessage.Kind.OTHER, event, fields.type);
  }

  private static StreamMessage garbage(String text) {
    return StreamMessage.of(StreamMessage.Kind.GARBAGE, 0, shown(text));
  }

  static String shown(String text) {
    String clean = text.replaceAll("[^\\x20-\\x7e]", "?");
    return clean.length() <= MOST_SHOWN ? clean : clean.substring(0, MOST_SHOWN) + "...";
  }

  private static final class Fields {
    private String type = "";
    private String event = "";
    private String symbol = "";
    private String id = "";
    private String price = "";
    private String quantity = "";
    private String time = "";
    private String maker = "";
    private String code = "";

    void take(String name, String text, String idField) {
      switch (name) {
        case "e" -> type = text;
        case "E" -> event = text;
        case "s" -> symbol = text;
        case "p" -> price = text;
        case "q" -> quantity = text;
        case "T" -> time = text;
        case "m" -> maker = text;
        case "code" -> code = text;
        default -> id = name.equals(idField) ? text : id;
      }
    }
  }
}
