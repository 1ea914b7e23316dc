package io.tickloom.job.tape;

import static io.tickloom.job.tape.EightDigits.BAD;
import static io.tickloom.job.tape.EightDigits.ZEROS;
import static io.tickloom.job.tape.EightDigits.checked;
import static io.tickloom.job.tape.EightDigits.odd;
import static io.tickloom.job.tape.EightDigits.sign;
import static io.tickloom.job.tape.EightDigits.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The numbers of a line's fields [from, to), each read from its end, eight digits at a time;
 * negative where a field is not of its common form.
 */
final class DigitFields {
  /** A digit, a point and eight decimals. */
  static final int SHORTEST = 10;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long E8 = 100_000_000L;
  private static final int FRACTION = 9;
  private static final int MOST_WHOLE_DIGITS = 10;
  private static final long[] POW10 = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private DigitFields() {}

  /** The whole number of 1 to 16 digits in [from, to); negative for another form. */
  static long whole(byte[] b, int from, int to) {
    int digits = to - from;
    long low = (long) LONG.get(b, to - 8) ^ ZEROS;
    if (digits <= 8) {
      return digits <= 0 ? BAD : checked(low & -1L << (64 - 8 * digits));
    }
    long high = ((long) LONG.get(b, to - 16) ^ ZEROS) & -1L << (128 - 8 * digits);
    return digits > 16 ? BAD : (value(high) * E8 + value(low)) | sign(odd(high) | odd(low));
  }

  /** The same where the digits before the last eight seldom change. */
  static long whole(byte[] b, int from, int to, SameDigits high) {
    int digits = to - from;
    if (digits <= 8 || digits > 16) {
      return whole(b, from, to);
    }
    long first = ((long) LONG.get(b, to - 16) ^ ZEROS) & -1L << (128 - 8 * digits);
    long low = (long) LONG.get(b, to - 8) ^ ZEROS;
    return (high.timesE8(first) + value(low)) | sign(odd(low));
  }

  /**
   * The number with a point and 8 decimals in [from, to), times 10^8; negative for another form.
   */
  static long decimal(byte[] b, int from, int to) {
    int digits = to - from - FRACTION;
    if (digits <= 0 || digits > 8 || b[to - FRACTION] != '.') {
      return shortDecimal(b, from, to);
    }
    long fraction = (long) LONG.get(b, to - 8) ^ ZEROS;
    long whole = ((long) LONG.get(b, to - FRACTION - 8) ^ ZEROS) & -1L << (64 - 8 * digits);
    return (value(whole) * E8 + value(fraction)) | sign(odd(whole) | odd(fraction));
  }

  /** Negative where [from, to) is no such number; its value is not asked for. */
  static long decimalSign(byte[] b, int from, int to) {
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

  /** The same as {@link #decimal} where the digits before the point seldom change. */
  static long decimal(byte[] b, int from, int to, SameDigits high) {
    int digits = to - from - FRACTION;
    if (digits <= 0 || digits > 8 || b[to - FRACTION] != '.') {
      return shortDecimal(b, from, to);
    }
    long whole = ((long) LONG.get(b, to - FRACTION - 8) ^ ZEROS) & -1L << (64 - 8 * digits);
    long fraction = (long) LONG.get(b, to - 8) ^ ZEROS;
    return (high.timesE8(whole) + value(fraction)) | sign(odd(fraction));
  }

  /** The same as {@link #decimal}, quicker below ten. */
  static long small(byte[] b, int from, int to) {
    if (to - from != SHORTEST) {
      return decimal(b, from, to);
    }
    int whole = b[from] - '0';
    boolean good = b[from + 1] == '.' && whole >= 0 && whole <= 9;
    return good ? whole * E8 + checked((long) LONG.get(b, from + 2) ^ ZEROS) : BAD;
  }
}
