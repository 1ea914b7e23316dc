package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a recording, each told by its first bytes, and read where it is of use to a book.
 */
final class BookLines implements AutoCloseable {
  private static final byte[] TYPE = bytes("\"e\":\"");
  private static final BytePattern TYPE_PATTERN = new BytePattern(TYPE);
  private static final byte[] DEPTH = bytes("depthUpdate\"");
  private static final byte[] SNAPSHOT = bytes("\"lastUpdateId\"");
  private static final int LOOKED_AT = 160;

  /** What a line holds. */
  enum Kind {
    DIFF,
    TRADE,
    SNAPSHOT,
    OTHER
  }

  private final LineBuffer lines;
  private final DepthParser depth = new DepthParser();
  private final DepthBytes quick;
  private final LineParser trades;
  private final byte[] tradeType;
  private final String symbol;
  private long number = 1;

  BookLines(DumpFile file, String symbol) throws IOException {
    this.symbol = symbol;
    quick = new DepthBytes(symbol);
    lines = new LineBuffer(file, 0);
    trades = file.layout().parser();
    tradeType = bytes(trades.isAggregate() ? "aggTrade\"" : "trade\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean fill() throws IOException {
    return lines.fill();
  }

  boolean hasLine() {
    return lines.hasLine();
  }

  /** The next line's number, from 1. */
  long number() {
    return number;
  }

  /** Reads the next line; a snapshot and a diff into {@code event.update}. */
  Kind read(BookEvent event) throws BookMessageException {
    byte[] text = lines.bytes();
    int from = lines.at();
    lines.skipLine();
    number++;
    int end = lines.at() - 1;
    int brace = from;
    while (brace < end && text[brace] != '{') {
      brace++;
    }
    event.trade = null;
    Kind kind = kind(text, brace, end);
    if (kind == Kind.TRADE) {
      Optional<Trade> trade = trade(text, from, end);
      event.trade = trade.orElse(null);
      return trade.isPresent() ? Kind.TRADE : Kind.OTHER;
    }
    if (kind == Kind.DIFF && quick.parse(text, brace, end - brace, event.update)) {
      return kind;
    }
    if (kind == Kind.OTHER || !depth.parse(text, brace, end - brace, event.update)) {
      return Kind.OTHER;
    }
    String named = kind == Kind.SNAPSHOT ? symbolIn(text, from, brace) : event.update.symbol;
    return named.isEmpty() || named.equals(symbol) ? kind : Kind.OTHER;
  }

  private Optional<Trade> trade(byte[] text, int from, int end) throws BookMessageException {
    if (trades.parse(text, from) > 0) {
      return trades.id == LineParser.NO_TRADE ? Optional.empty() : Optional.of(trades.trade());
    }
    try {
      return trades.parseStrictly(new String(text, from, end - from, StandardCharsets.UTF_8));
    } catch (BadLineException e) {
      throw BookMessageException.garbled(e.getMessage());
    }
  }

  private Kind kind(byte[] text, int brace, int end) {
    if (begins(text, brace + 1, end, SNAPSHOT)) {
      return Kind.SNAPSHOT;
    }
    int at = TYPE_PATTERN.in(text, brace, Math.min(end, brace + LOOKED_AT + TYPE.length - 1));
    int type = at + TYPE.length;
    if (at < 0) {
      return Kind.OTHER;
    }
    return begins(text, type, end, DEPTH)
        ? Kind.DIFF
        : begins(text, type, end, tradeType) ? Kind.TRADE : Kind.OTHER;
  }

  private static boolean begins(byte[] text, int at, int end, byte[] with) {
    if (at + with.length > end) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (text[at + i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** The symbol of the call that a snapshot answers, where the line has it; else "". */
  private static String symbolIn(byte[] text, int from, int brace) {
    String call = new String(text, from, brace - from, StandardCharsets.ISO_8859_1);
    int at = call.indexOf("symbol=");
    if (at < 0) {
      return "";
    }
    int end = at + "symbol=".length();
    int begin = end;
    while (end < call.length() && Character.isLetterOrDigit(call.charAt(end))) {
      end++;
    }
    return call.substring(begin, end);
  }

  long bytesRead() {
    return lines.bytesRead();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
