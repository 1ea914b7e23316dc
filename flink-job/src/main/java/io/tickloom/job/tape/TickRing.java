package io.tickloom.job.tape;

/**
 * The latest trade lines of a file as columns. A line is known by its index, which goes up from 0
 * and never starts anew; {@link #slot} tells where it lies.
 */
final class TickRing {
  /** Lines that are kept. */
  static final int CAPACITY = 4096;

  /** The lowest bit, as {@code PaneFolder} wants it. */
  static final int SELL = 1;

  /** Trades are missing before the line although its id follows the one before it. */
  static final int BROKEN = 2;

  /** To be set aside. */
  static final int ODD = 4;

  private static final int MASK = CAPACITY - 1;

  final long[] id = new long[CAPACITY];
  final long[] priceE8 = new long[CAPACITY];
  final long[] quantityE8 = new long[CAPACITY];
  final long[] timeMicros = new long[CAPACITY];
  final long[] offset = new long[CAPACITY];

  /** How many trades are missing where a line is {@link #BROKEN}. */
  final long[] missing = new long[CAPACITY];

  /** The first and the last trade in an aggregate one; 0 in other tapes. */
  final long[] firstInner = new long[CAPACITY];

  final long[] lastInner = new long[CAPACITY];

  final byte[] flags = new byte[CAPACITY];

  /** Lines so far. */
  long count;

  /** The index of the latest line that is below the line before it, or far below 0. */
  long lastDescent = Long.MIN_VALUE / 2;

  /**
   * The index of the latest line that does not simply follow the one before it: another id than the
   * next one, an earlier time, {@link #BROKEN} or {@link #ODD}.
   */
  long lastBreak;

  static int slot(long index) {
    return (int) index & MASK;
  }

  void add(
      long newId,
      long price,
      long quantity,
      long time,
      boolean sell,
      long missingBefore,
      long where) {
    int at = slot(count);
    int before = slot(count - 1);
    if (newId != id[before] + 1 || time < timeMicros[before] || missingBefore > 0) {
      lastBreak = count;
      if (count > 0 && (newId <= id[before] || time < timeMicros[before])) {
        lastDescent = count;
      }
    }
    id[at] = newId;
    priceE8[at] = price;
    quantityE8[at] = quantity;
    timeMicros[at] = time;
    offset[at] = where;
    flags[at] = (byte) ((sell ? SELL : 0) | (missingBefore > 0 ? BROKEN : 0));
    missing[at] = missingBefore;
    count++;
  }

  /** The line added last is an aggregate of these trades. */
  void inner(long first, long last) {
    firstInner[slot(count - 1)] = first;
    lastInner[slot(count - 1)] = last;
  }

  /** Trades are missing before a line, the first of a file, that only the file before it tells. */
  void markBroken(int slot, long missingBefore) {
    flags[slot] |= BROKEN;
    missing[slot] = missingBefore;
  }

  /** The line is to be set aside. */
  void markOdd(long index) {
    flags[slot(index)] |= ODD;
    lastBreak = Math.max(lastBreak, index + 1);
  }

  boolean isOdd(int slot) {
    return (flags[slot] & ODD) != 0;
  }

  DumpFile.Stamp stamp(long index) {
    return stampAt(slot(index));
  }

  DumpFile.Stamp stampAt(int at) {
    return new DumpFile.Stamp(id[at], timeMicros[at], lastInner[at] == 0 ? -1 : lastInner[at]);
  }
}
