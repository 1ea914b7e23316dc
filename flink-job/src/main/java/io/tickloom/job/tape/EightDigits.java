package io.tickloom.job.tape;

/** Eight bytes of text, one in each byte of a long, the first one lowest, as a number. */
final class EightDigits {
  /** A text of eight digits becomes its digits by exclusive or with this. */
  static final long ZEROS = 0x3030303030303030L;

  /** What a number that is none is made by: the sign alone. */
  static final long BAD = Long.MIN_VALUE;

  private static final long ABOVE_NINE = 0x7676767676767676L;
  private static final long TOPS = 0x8080808080808080L;

  private EightDigits() {}

  /** The number that eight digits spell, the first one lowest; negative where one is none. */
  static long checked(long w) {
    return value(w) | sign(odd(w));
  }

  /** The number that eight digits spell, the first one lowest. */
  static long value(long w) {
    w = (w * 10 + (w >>> 8)) & 0x00FF00FF00FF00FFL;
    w = (w * 100 + (w >>> 16)) & 0x0000FFFF0000FFFFL;
    return (w * 10_000 + (w >>> 32)) & 0xFFFFFFFFL;
  }

  /** Has a byte's top bit where that byte of {@code w} is above 9. */
  static long odd(long w) {
    return (w + ABOVE_NINE) | w;
  }

  /** Negative where a byte of {@code odd} has its top bit. */
  static long sign(long odd) {
    long tops = odd & TOPS;
    return (tops | -tops) & BAD;
  }
}
