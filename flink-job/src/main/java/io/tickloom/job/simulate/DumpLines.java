package io.tickloom.job.simulate;

import java.nio.charset.StandardCharsets;

/**
 * Lines of the exchange's dump of spot trades, written as bytes into one reused buffer: {@code
 * trade_id,price,qty,quote_qty,time,is_buyer_maker,is_best_match}, decimals with eight places.
 */
final class DumpLines {
  /** No sweep needs more room than this. */
  static final int LONGEST_SWEEP_BYTES = SweepLengths.LONGEST * 128;

  private static final byte[] SELL = ",True,True\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BUY = ",False,True\n".getBytes(StandardCharsets.US_ASCII);
  private static final int HUNDRED_MILLION = 100_000_000;

  private final LineBytes bytes;
  private final LineBytes ending = new LineBytes(40);

  DumpLines(int capacity) {
    bytes = new LineBytes(capacity);
  }

  /** The buffer; its first {@link #length} bytes count. */
  byte[] buffer() {
    return bytes.buffer();
  }

  int length() {
    return bytes.length();
  }

  void clear() {
    bytes.clear();
  }

  /** Whether another sweep is sure to fit. */
  boolean hasRoom() {
    return bytes.room() >= LONGEST_SWEEP_BYTES;
  }

  /** Appends a line for each trade of a sweep, from an id on. */
  void append(Sweep sweep, long firstTradeId) {
    // The part that all lines of a sweep share: time, maker's side, best match.
    ending.clear();
    ending.add(',');
    ending.whole(sweep.timeMicros);
    ending.add(sweep.sign > 0 ? BUY : SELL);
    for (int i = 0; i < sweep.trades; i++) {
      long price = sweep.priceUnits[i];
      long lots = sweep.lots[i];
      bytes.whole(firstTradeId + i);
      bytes.add(',');
      bytes.decimal(price * (HUNDRED_MILLION / EfficientPrice.UNITS));
      bytes.add(',');
      bytes.decimal(lots * (HUNDRED_MILLION / Sweep.LOTS));
      bytes.add(',');
      // Ten-thousandths times ten-thousandths: already hundred-millionths, and exact.
      bytes.decimal(price * lots);
      bytes.add(ending.buffer(), ending.length());
    }
  }
}
