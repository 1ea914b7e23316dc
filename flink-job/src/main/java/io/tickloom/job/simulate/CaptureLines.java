package io.tickloom.job.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Lines of a recording of the exchange's websocket messages, written as bytes into one reused
 * buffer: local time in nanoseconds, a space, the JSON as the exchange sends it; times of the
 * exchange in microseconds.
 */
final class CaptureLines {
  private static final int LONGEST_LINE = 512;
  private static final int LOT_E8 = 100_000_000 / Sweep.LOTS;
  private static final int UNIT_E8 = 100_000_000 / EfficientPrice.UNITS;

  private static final byte[] TRADE_TIME = ascii(",\"T\":");
  private static final byte[] BOUGHT = ascii(",\"m\":false,\"M\":true}}\n");
  private static final byte[] SOLD = ascii(",\"m\":true,\"M\":true}}\n");
  private static final byte[] PRICE = ascii(",\"p\":\"");
  private static final byte[] QUANTITY = ascii("\",\"q\":\"");
  private static final byte[] BID = ascii("\"b\":\"");
  private static final byte[] BID_SIZE = ascii("\",\"B\":\"");
  private static final byte[] ASK = ascii("\",\"a\":\"");
  private static final byte[] ASK_SIZE = ascii("\",\"A\":\"");
  private static final byte[] QUOTE_END = ascii("\"}}\n");
  private static final byte[] FIRST_ID = ascii("\"U\":");
  private static final byte[] LAST_ID = ascii(",\"u\":");
  private static final byte[] BIDS = ascii(",\"b\":[");
  private static final byte[] ASKS = ascii("],\"a\":[");
  private static final byte[] DIFF_END = ascii("]}}\n");
  private static final byte[] SNAPSHOT = ascii("{\"lastUpdateId\":");
  private static final byte[] SNAPSHOT_BIDS = ascii(",\"bids\":[");
  private static final byte[] SNAPSHOT_ASKS = ascii("],\"asks\":[");
  private static final byte[] SNAPSHOT_END = ascii("]}\n");
  private static final byte[] SEPARATOR = ascii("\",\"");
  private static final byte[] LEVEL_END = ascii("\"]");

  private final LineBytes bytes = new LineBytes(1 << 20);
  private final byte[] tradeHead;
  private final byte[] quoteHead;
  private final byte[] diffHead;
  private final byte[] tradeId;
  private final byte[] symbolEnd;

  CaptureLines(String symbol) {
    String stream = "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT) + "@";
    tradeHead = ascii(stream + "trade\",\"data\":{\"e\":\"trade\",\"E\":");
    quoteHead = ascii(stream + "bookTicker\",\"data\":{\"u\":");
    diffHead = ascii(stream + "depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":");
    tradeId = ascii(",\"s\":\"" + symbol + "\",\"t\":");
    symbolEnd = ascii(",\"s\":\"" + symbol + "\",");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  LineBytes bytes() {
    return bytes;
  }

  /** A trade of a sweep. */
  void trade(long localNanos, long sentMicros, Sweep sweep, int index, long id) {
    begin(localNanos, tradeHead);
    bytes.whole(sentMicros);
    bytes.add(tradeId);
    bytes.whole(id);
    bytes.add(PRICE);
    bytes.decimal(sweep.priceUnits[index] * UNIT_E8);
    bytes.add(QUANTITY);
    bytes.decimal(sweep.lots[index] * LOT_E8);
    bytes.add('"');
    bytes.add(TRADE_TIME);
    bytes.whole(sweep.timeMicros);
    bytes.add(sweep.sign > 0 ? BOUGHT : SOLD);
  }

  /** The best prices of a book. */
  void quote(long localNanos, SimulatedBook book) {
    RestingSide bids = book.bids();
    RestingSide asks = book.asks();
    begin(localNanos, quoteHead);
    bytes.whole(book.id());
    bytes.add(symbolEnd);
    bytes.add(BID);
    bytes.decimal(bids.priceE8(bids.best()));
    bytes.add(BID_SIZE);
    bytes.decimal(bids.lots(bids.best()) * LOT_E8);
    bytes.add(ASK);
    bytes.decimal(asks.priceE8(asks.best()));
    bytes.add(ASK_SIZE);
    bytes.decimal(asks.lots(asks.best()) * LOT_E8);
    bytes.add(QUOTE_END);
  }

  /** What rests now at the levels touched since the last diff. */
  void diff(long localNanos, long sentMicros, SimulatedBook book) {
    begin(localNanos, diffHead);
    bytes.whole(sentMicros);
    bytes.add(symbolEnd);
    bytes.add(FIRST_ID);
    bytes.whole(book.diffFirstId());
    bytes.add(LAST_ID);
    bytes.whole(book.id());
    bytes.add(BIDS);
    touched(book.bids());
    bytes.add(ASKS);
    touched(book.asks());
    bytes.add(DIFF_END);
  }

  private void touched(RestingSide side) {
    long[] keys = side.touched();
    boolean first = true;
    for (int i = side.touches() - 1; i >= 0; i--) {
      if (i == side.touches() - 1 || keys[i] != keys[i + 1]) {
        level(side, keys[i], first);
        first = false;
      }
    }
  }

  /** All that rests. */
  void snapshot(long localNanos, SimulatedBook book) {
    begin(localNanos, SNAPSHOT);
    bytes.whole(book.id());
    bytes.add(SNAPSHOT_BIDS);
    all(book.bids());
    bytes.add(SNAPSHOT_ASKS);
    all(book.asks());
    bytes.add(SNAPSHOT_END);
  }

  private void all(RestingSide side) {
    for (long key = side.best(); key >= side.last(); key--) {
      if (side.lots(key) > 0) {
        level(side, key, key == side.best());
      }
    }
  }

  private void begin(long localNanos, byte[] head) {
    bytes.require(LONGEST_LINE);
    bytes.whole(localNanos);
    bytes.add(' ');
    bytes.add(head);
  }

  private void level(RestingSide side, long key, boolean first) {
    bytes.require(LONGEST_LINE);
    if (!first) {
      bytes.add(',');
    }
    bytes.add('[');
    bytes.add('"');
    bytes.decimal(side.priceE8(key));
    bytes.add(SEPARATOR);
    bytes.decimal(side.lots(key) * LOT_E8);
    bytes.add(LEVEL_END);
  }
}
