package io.tickloom.job.tape;

import static io.tickloom.job.tape.EightDigits.BAD;
import static io.tickloom.job.tape.EightDigits.ZEROS;
import static io.tickloom.job.tape.EightDigits.checked;
import static io.tickloom.job.tape.EightDigits.odd;
import static io.tickloom.job.tape.EightDigits.sign;
import static io.tickloom.job.tape.EightDigits.value;

import io.tickloom.job.market.Trade;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the common form of a trade line out of bytes, eight at a time, without making an object.
 * Whatever it does not recognise it leaves to {@link TradeLine}: it is quick, not clever.
 *
 * <p>First the commas are found, all at once; then each field is read from its two ends, so that no
 * field waits for the one before it.
 */
final class TradeParser extends LineParser {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long COMMAS = ONES * ',';
  private static final long TOPS = 0x8080808080808080L;
  private static final long GATHER = 0x0002040810204081L;
  private static final int TRUE = 0x65757274;
  private static final int FALS = 0x736c6166;
  private static final int LOWER = 0x20202020;
  private static final long E8 = 100_000_000L;
  private static final int FRACTION = 9;
  private static final int MOST_WHOLE_DIGITS = 10;
  private static final int MILLIS_DIGITS = 13;
  private static final int MICROS_DIGITS = 16;
  private static final int FIRST_ID = 3;
  private static final long[] POW10 = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private final TradeLine.Columns columns;
  private final boolean aggregate;

  private long knownHigh;
  private long knownHighE8;

  /** Reads lines of {@code columns}. */
  TradeParser(TradeLine.Columns columns) {
    this.columns = columns;
    this.aggregate = columns.equals(TradeLine.AGGREGATE_TRADES);
  }

  @Override
  Optional<Trade> parseStrictly(String line) throws BadLineException {
    Trade trade = TradeLine.parse(line, columns);
    if (aggregate) {
      String[] cells = line.split(",", -1);
      firstId = Long.parseLong(cells[FIRST_ID]);
      lastId = Long.parseLong(cells[FIRST_ID + 1]);
      holdsAll = cells.length > columns.time() + 2;
    }
    return Optional.of(trade);
  }

  @Override
  boolean isAggregate() {
    return aggregate;
  }

  @Override
  int parse(byte[] b, int from) {
    long commas = commas(b, from);
    int c0 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c1 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c2 = Long.numberOfTrailingZeros(commas);
    commas &= commas - 1;
    int c3 = commas != 0 ? Long.numberOfTrailingZeros(commas) : farComma(b, from);
    if (c2 >= Long.SIZE || c3 < 0) {
      return -1;
    }
    long quantity = decimal(b, from + c1 + 1, from + c2);
    long extra;
    if (aggregate) {
      commas &= commas - 1;
      firstId = whole(b, from + c2 + 1, from + c3);
      c2 = c3;
      c3 = commas != 0 ? Long.numberOfTrailingZeros(commas) : farComma(b, from);
      if (c3 <= c2) {
        return -1;
      }
      lastId = whole(b, from + c2 + 1, from + c3);
      extra = firstId | lastId;
    } else {
      extra = decimalSign(b, from + c2 + 1, from + c3);
    }
    int c4 = c3 + 1 + (b[from + c3 + 1 + MILLIS_DIGITS] == ',' ? MILLIS_DIGITS : MICROS_DIGITS);
    long number = whole(b, from, from + c0);
    long price = decimal(b, from + c0 + 1, from + c1);
    long stamp = stamp(b, from + c3 + 1, from + c4);
    long micros = TradeLine.toMicros(stamp);
    // Each is negative where its field is not of the common form.
    long odd = number | price | (price - 1) | quantity | (quantity - 1) | extra | stamp;
    if (odd < 0 || micros == 0 || b[from + c4] != ',') {
      return -1;
    }
    id = number;
    priceE8 = price;
    quantityE8 = quantity;
    timeMicros = micros;
    return flags(b, from + c4 + 1);
  }

  private int flags(byte[] b, int from) {
    int at = flagEnd(b, from);
    if (at < 0) {
      return -1;
    }
    buyerIsMaker = (b[from] | 0x20) == 't';
    holdsAll = b[at] == ',';
    if (holdsAll) {
      at = flagEnd(b, at + 1);
      if (at < 0) {
        return -1;
      }
    }
    if (b[at] == '\r') {
      at++;
    }
    return b[at] == '\n' ? at + 1 : -1;
  }

  /** Where the word true or false, in any case, ends; -1 for another word. */
  private static int flagEnd(byte[] b, int at) {
    int word = (int) INT.get(b, at) | LOWER;
    if (word == TRUE) {
      return at + 4;
    }
    return word == FALS && (b[at + 4] | 0x20) == 'e' ? at + 5 : -1;
  }

  /** A bit for each comma among the 64 bytes from {@code at} on, the first one lowest. */
  private static long commas(byte[] b, int at) {
    return eight(b, at)
        | eight(b, at + 8) << 8
        | eight(b, at + 16) << 16
        | eight(b, at + 24) << 24
        | eight(b, at + 32) << 32
        | eight(b, at + 40) << 40
        | eight(b, at + 48) << 48
        | eight(b, at + 56) << 56;
  }

  /** The first comma among the 32 bytes behind these, counted from {@code from}; -1 for none. */
  private static int farComma(byte[] b, int from) {
    long commas =
        eight(b, from + 64)
            | eight(b, from + 72) << 8
            | eight(b, from + 80) << 16
            | eight(b, from + 88) << 24;
    return commas == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(commas);
  }

  private static long eight(byte[] b, int at) {
    long x = (long) LONG.get(b, at) ^ COMMAS;
    // Behind a byte that is not ASCII a comma may be missed; its field is then no number.
    long zero = ~((x + ~TOPS) | x) & TOPS;
    return (zero * GATHER) >>> 56;
  }

  /** The same as {@link #whole} for times, whose first half seldom changes. */
  private long stamp(byte[] b, int from, int to) {
    if (to - from != MICROS_DIGITS) {
      return whole(b, from, to);
    }
    long high = (long) LONG.get(b, from) ^ ZEROS;
    if (high != knownHigh) {
      long value = checked(high);
      if (value < 0) {
        return BAD;
      }
      knownHigh = high;
      knownHighE8 = value * E8;
    }
    return knownHighE8 + checked((long) LONG.get(b, from + 8) ^ ZEROS);
  }

  /** The whole number of 1 to 16 digits in [from, to); negative for another form. */
  private static long whole(byte[] b, int from, int to) {
    int digits = to - from;
    long low = (long) LONG.get(b, to - 8) ^ ZEROS;
    if (digits <= 8) {
      return digits <= 0 ? BAD : checked(low & -1L << (64 - 8 * digits));
    }
    long high = ((long) LONG.get(b, to - 16) ^ ZEROS) & -1L << (128 - 8 * digits);
    return digits > 16 ? BAD : (value(high) * E8 + value(low)) | sign(odd(high) | odd(low));
  }

  /**
   * The number with a point and 8 decimals in [from, to), times 10^8; negative for another form.
   */
  private static long decimal(byte[] b, int from, int to) {
    int digits = to - from - FRACTION;
    if (digits <= 0 || digits > 8 || b[to - FRACTION] != '.') {
      return shortDecimal(b, from, to);
    }
    long fraction = (long) LONG.get(b, to - 8) ^ ZEROS;
    long whole = ((long) LONG.get(b, to - FRACTION - 8) ^ ZEROS) & -1L << (64 - 8 * digits);
    return (value(whole) * E8 + value(fraction)) | sign(odd(whole) | odd(fraction));
  }

  /** Negative where [from, to) is no such number; its value is not asked for. */
  private static long decimalSign(byte[] b, int from, int to) {
    int digits = to - from - FRACTION;
    if (digits <= 0 || digits > 8 || b[to - FRACTION] != '.') {
      return shortDecimal(b, from, to);
    }
    long fraction = (long) LONG.get(b, to - 8) ^ ZEROS;
    long whole = ((long) LONG.get(b, to - FRACTION - 8) ^ ZEROS) & -1L << (64 - 8 * digits);
    return sign(odd(fraction) | odd(whole));
  }

  /** The same with up to 10 digits before a point and up to 8 behind it, or without a point. */
  private static long shortDecimal(byte[] b, int from, int to) {
    int dot = from;
    while (dot < to && b[dot] != '.') {
      dot++;
    }
    int digits = dot - from;
    int decimals = to - dot - 1;
    if (digits < 1 || digits > MOST_WHOLE_DIGITS || decimals == 0 || decimals > 8) {
      return BAD;
    }
    long whole = whole(b, from, dot);
    if (whole < 0 || decimals < 0) {
      return whole < 0 ? BAD : whole * E8;
    }
    long fraction = ((long) LONG.get(b, dot + 1) ^ ZEROS) << (64 - 8 * decimals);
    return (whole * E8 + value(fraction) * POW10[8 - decimals]) | sign(odd(fraction));
  }
}
