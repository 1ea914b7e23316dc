package io.tickloom.job.tape;

/** Up to eight digits that are mostly those of the line before: read once, then known again. */
final class SameDigits {
  private static final long E8 = 100_000_000L;

  private long known;
  private long knownE8;

  /**
   * Their number times 10^8, or {@link EightDigits#BAD} where one is no digit.
   *
   * @param digits as {@link EightDigits#value} takes them
   */
  long timesE8(long digits) {
    if (digits != known) {
      long value = EightDigits.checked(digits);
      if (value < 0) {
        return EightDigits.BAD;
      }
      known = digits;
      knownE8 = value * E8;
    }
    return knownE8;
  }
}
