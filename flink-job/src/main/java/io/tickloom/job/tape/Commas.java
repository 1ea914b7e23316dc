package io.tickloom.job.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds commas in bytes, eight at a time. */
final class Commas {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long COMMAS = 0x0101010101010101L * ',';
  private static final long TOPS = 0x8080808080808080L;
  private static final long GATHER = 0x0002040810204081L;

  private Commas() {}

  /** A bit for each comma among the 64 bytes from {@code at} on, the first one lowest. */
  static long of(byte[] b, int at) {
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
  static int far(byte[] b, int from) {
    long commas =
        eight(b, from + 64)
            | eight(b, from + 72) << 8
            | eight(b, from + 80) << 16
            | eight(b, from + 88) << 24;
    return commas == 0 ? -1 : Long.SIZE + Long.numberOfTrailingZeros(commas);
  }

  /** How many of the eight bytes from {@code at} on come before the first comma: 8 for none. */
  static int before(byte[] b, int at) {
    return Long.numberOfTrailingZeros(tops(b, at)) >>> 3;
  }

  private static long eight(byte[] b, int at) {
    return (tops(b, at) * GATHER) >>> 56;
  }

  /** The top bit of each byte that is a comma. */
  private static long tops(byte[] b, int at) {
    long x = (long) LONG.get(b, at) ^ COMMAS;
    // Behind a byte that is not ASCII a comma may be missed; its field is then no number.
    return ~((x + ~TOPS) | x) & TOPS;
  }
}
