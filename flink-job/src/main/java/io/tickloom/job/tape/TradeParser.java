package io.tickloom.job.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads the common form of a trade line out of bytes, eight digits at a time, without making an
 * object. Whatever it does not recognise it leaves to {@link TradeLine}: it is quick, not clever.
 *
 * <p>Bytes are loaded eight at a time, so a buffer must go on for {@value #SLACK} bytes behind the
 * last line.
 */
final class TradeParser {
  /** Bytes that a buffer must have behind its last line. */
  static final int SLACK = 32;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ZEROS = 0x3030303030303030L;
  private static final long TOPS = 0x8080808080808080L;
  private static final int TRUE = 0x65757274;
  private static final int FALS = 0x736c6166;
  private static final int LOWER = 0x20202020;
  private static final int MOST_WHOLE_DIGITS = 10;
  private static final long[] POW10 = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** The fields of the line that was read last. */
  long id;

  long priceE8;
  long quantityE8;
  long timeMicros;
  boolean buyerIsMaker;

  private int at;

  /**
   * Reads the line that begins at {@code from}.
   *
   * @return where the next line begins, or -1 where the line is not of the common form
   */
  int parse(byte[] bytes, int from) {
    at = from;
    id = whole(bytes);
    if (id < 0 || bytes[at++] != ',') {
      return -1;
    }
    priceE8 = decimal(bytes);
    if (priceE8 <= 0 || bytes[at++] != ',') {
      return -1;
    }
    quantityE8 = decimal(bytes);
    if (quantityE8 <= 0 || bytes[at++] != ',') {
      return -1;
    }
    if (decimal(bytes) < 0 || bytes[at++] != ',') {
      return -1;
    }
    return timeAndFlags(bytes);
  }

  private int timeAndFlags(byte[] bytes) {
    long stamp = whole(bytes);
    timeMicros = TradeLine.toMicros(stamp);
    if (stamp < 0 || timeMicros == 0 || bytes[at++] != ',') {
      return -1;
    }
    int maker = flag(bytes);
    buyerIsMaker = maker == 1;
    if (maker < 0 || (bytes[at] == ',' && bestMatch(bytes) < 0)) {
      return -1;
    }
    if (bytes[at] == '\r') {
      at++;
    }
    return bytes[at] == '\n' ? at + 1 : -1;
  }

  private int bestMatch(byte[] bytes) {
    at++;
    return flag(bytes);
  }

  /** Up to 16 digits; -1 for none, or more. */
  private long whole(byte[] bytes) {
    long word = (long) LONG.get(bytes, at) ^ ZEROS;
    int digits = digits(word);
    if (digits == 0) {
      return -1;
    }
    at += digits;
    long value = value(word, digits);
    if (digits < 8) {
      return value;
    }
    word = (long) LONG.get(bytes, at) ^ ZEROS;
    digits = digits(word);
    if (digits == 0) {
      return value;
    }
    at += digits;
    boolean goesOn = bytes[at] >= '0' && bytes[at] <= '9';
    return goesOn ? -1 : value * POW10[digits] + value(word, digits);
  }

  /** Up to 10 digits, a point, up to 8 digits, as a whole number of 10^-8; -1 for another form. */
  private long decimal(byte[] bytes) {
    int from = at;
    long whole = whole(bytes);
    if (whole < 0 || at - from > MOST_WHOLE_DIGITS) {
      return -1;
    }
    if (bytes[at] != '.') {
      return whole * POW10[8];
    }
    at++;
    long word = (long) LONG.get(bytes, at) ^ ZEROS;
    int digits = digits(word);
    if (digits == 0) {
      return -1;
    }
    at += digits;
    return whole * POW10[8] + value(word, digits) * POW10[8 - digits];
  }

  /** 1 for true, 0 for false, in any case; -1 for another word. */
  private int flag(byte[] bytes) {
    int word = (int) INT.get(bytes, at) | LOWER;
    if (word == TRUE) {
      at += 4;
      return 1;
    }
    if (word == FALS && (bytes[at + 4] | 0x20) == 'e') {
      at += 5;
      return 0;
    }
    return -1;
  }

  /** Leading bytes of {@code word} that are 0 to 9. */
  private static int digits(long word) {
    long others = ((word + 0x7676767676767676L) | word) & TOPS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The number that the first {@code digits} bytes spell, 1 to 8 of them. */
  private static long value(long word, int digits) {
    long w = word << (64 - 8 * digits);
    w = (w * 10 + (w >>> 8)) & 0x00FF00FF00FF00FFL;
    w = (w * 100 + (w >>> 16)) & 0x0000FFFF0000FFFFL;
    return (w * 10_000 + (w >>> 32)) & 0xFFFFFFFFL;
  }
}
