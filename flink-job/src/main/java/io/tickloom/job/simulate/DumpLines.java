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

  private final byte[] buffer;
  private final byte[] digits = new byte[20];
  private final byte[] ending = new byte[40];
  private int length;

  DumpLines(int capacity) {
    buffer = new byte[capacity];
  }

  /** The buffer; its first {@link #length} bytes count. */
  byte[] buffer() {
    return buffer;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /** Whether another sweep is sure to fit. */
  boolean hasRoom() {
    return buffer.length - length >= LONGEST_SWEEP_BYTES;
  }

  /** Appends a line for each trade of a sweep, from an id on. */
  void append(Sweep sweep, long firstTradeId) {
    int endingLength = ending(sweep);
    for (int i = 0; i < sweep.trades; i++) {
      long price = sweep.priceUnits[i];
      long lots = sweep.lots[i];
      whole(firstTradeId + i);
      buffer[length++] = ',';
      decimal(price * (HUNDRED_MILLION / EfficientPrice.UNITS));
      buffer[length++] = ',';
      decimal(lots * (HUNDRED_MILLION / Sweep.LOTS));
      buffer[length++] = ',';
      // Ten-thousandths times ten-thousandths: already hundred-millionths, and exact.
      decimal(price * lots);
      System.arraycopy(ending, 0, buffer, length, endingLength);
      length += endingLength;
    }
  }

  /** The part that all lines of a sweep share: time, maker's side, best match. */
  private int ending(Sweep sweep) {
    int lineStart = length;
    buffer[length++] = ',';
    whole(sweep.timeMicros);
    int timeLength = length - lineStart;
    System.arraycopy(buffer, lineStart, ending, 0, timeLength);
    length = lineStart;
    byte[] flags = sweep.sign > 0 ? BUY : SELL;
    System.arraycopy(flags, 0, ending, timeLength, flags.length);
    return timeLength + flags.length;
  }

  private void decimal(long hundredMillionths) {
    whole(hundredMillionths / HUNDRED_MILLION);
    buffer[length++] = '.';
    int fraction = (int) (hundredMillionths % HUNDRED_MILLION);
    for (int place = length + 7; place >= length; place--) {
      buffer[place] = (byte) ('0' + fraction % 10);
      fraction /= 10;
    }
    length += 8;
  }

  private void whole(long value) {
    int first = digits.length;
    long rest = value;
    do {
      digits[--first] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest != 0);
    int count = digits.length - first;
    System.arraycopy(digits, first, buffer, length, count);
    length += count;
  }
}
