package io.tickloom.job.tape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * Reads a recorded trade of the common form byte by byte: no spaces, the type first. What is of
 * another form, or breaks a rule, is left to the JSON parser.
 */
final class TradeBytes extends JsonBytes {
  private static final byte[] STREAM = "\"stream\":\"".getBytes(ISO_8859_1);
  private static final byte[] DATA = "\",\"data\":{".getBytes(ISO_8859_1);
  private static final byte[] TRUE = "true".getBytes(ISO_8859_1);
  private static final byte[] FALSE = "false".getBytes(ISO_8859_1);
  private static final int FIELDS = 128;

  private final byte[] mark;
  private final byte[] symbol;
  private final char idField;
  private final long[] values = new long[FIELDS];
  private final boolean[] given = new boolean[FIELDS];
  private boolean ours;

  /** Reads messages that have {@code mark} first, whose id is the field {@code idField}. */
  TradeBytes(byte[] mark, char idField, String symbol) {
    this.mark = mark.clone();
    this.idField = idField;
    this.symbol = symbol.getBytes(ISO_8859_1);
  }

  /** Reads a message; false where it is not of the form. */
  boolean parse(byte[] text, int from, int to) {
    begin(text, from, to);
    Arrays.fill(given, false);
    if (!take('{')) {
      return false;
    }
    boolean wrapped = take(STREAM);
    if (wrapped && !(skipText() && take(DATA))) {
      return false;
    }
    if (!take(mark)) {
      return false;
    }
    while (take(',')) {
      if (!field()) {
        return false;
      }
    }
    return take('}') && (!wrapped || take('}')) && isEnd() && isWhole();
  }

  /** A field of one letter, once. */
  private boolean field() {
    if (!take('"') || at >= end || bytes[at] < 'A' || bytes[at] > 'z') {
      return false;
    }
    byte name = bytes[at++];
    if (given[name] || !take('"') || !take(':') || at >= end) {
      return false;
    }
    given[name] = true;
    switch (name) {
      case 's' -> {
        int start = at + 1;
        boolean good = take('"') && skipText() && take('"');
        ours = good && Arrays.equals(bytes, start, at - 1, symbol, 0, symbol.length);
        return good;
      }
      case 'p', 'q' -> {
        boolean good = decimal();
        values[name] = number;
        return good;
      }
      case 'm', 'M' -> {
        boolean yes = take(TRUE);
        values[name] = yes ? 1 : 0;
        return yes || take(FALSE);
      }
      default -> {
        boolean good = bytes[at] == '"' ? take('"') && skipText() && take('"') : whole();
        values[name] = number;
        given[name] = bytes[at - 1] != '"';
        return good;
      }
    }
  }

  private boolean isWhole() {
    return given['s']
        && (!ours
            || (given[idField]
                && given['p']
                && given['q']
                && given['T']
                && given['m']
                && values['p'] > 0
                && values['q'] > 0
                && TradeLine.toMicros(values['T']) > 0));
  }

  /** Whether it was of the symbol; only then the values mean anything. */
  boolean isOurs() {
    return ours;
  }

  /** Whether a whole number of this name was there. */
  boolean has(char name) {
    return given[name];
  }

  /** The value of the field of this name, decimals times 10^8. */
  long value(char name) {
    return values[name];
  }
}
