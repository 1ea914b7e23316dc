package io.tickloom.job.tape;

import io.tickloom.job.market.Decimals;

/** Goes through the bytes of a JSON message of a known form; what is of another is not taken. */
abstract class JsonBytes {
  private static final int MOST_DIGITS = 18;

  /** The text, where the next byte is, and behind its last one. */
  byte[] bytes = {};

  int at;
  int end;

  /** The number that was taken last; of a decimal times 10^8. */
  long number;

  final void begin(byte[] text, int from, int to) {
    bytes = text;
    at = from;
    end = to;
  }

  final boolean isEnd() {
    return at == end || (at == end - 1 && bytes[at] == '\r');
  }

  /** A decimal between quotes, times 10^8. */
  final boolean decimal() {
    if (!take('"')) {
      return false;
    }
    int start = at;
    long value = 0;
    while (at < end && isDigit(bytes[at])) {
      value = value * 10 + (bytes[at++] - '0');
    }
    int digits = at - start;
    int decimals = 0;
    if (digits > 0 && take('.')) {
      start = at;
      while (at < end && isDigit(bytes[at])) {
        value = value * 10 + (bytes[at++] - '0');
      }
      decimals = at - start;
      if (decimals == 0) {
        return false;
      }
    }
    int missing = Decimals.DIGITS - decimals;
    if (digits == 0 || missing < 0 || digits + Decimals.DIGITS > MOST_DIGITS) {
      return false;
    }
    for (; missing > 0; missing--) {
      value *= 10;
    }
    number = value;
    return take('"');
  }

  final boolean whole() {
    int start = at;
    long value = 0;
    while (at < end && isDigit(bytes[at])) {
      value = value * 10 + (bytes[at++] - '0');
    }
    number = value;
    return at > start && at - start <= MOST_DIGITS && (bytes[start] != '0' || at == start + 1);
  }

  static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }

  final boolean skipText() {
    while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
      at++;
    }
    return true;
  }

  final boolean take(char character) {
    if (at < end && bytes[at] == character) {
      at++;
      return true;
    }
    return false;
  }

  final boolean take(byte[] text) {
    if (at + text.length > end) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[at + i] != text[i]) {
        return false;
      }
    }
    at += text.length;
    return true;
  }
}
