package io.tickloom.job.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the end of a line, eight bytes at a time. */
final class NewLines {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ENDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private NewLines() {}

  /** Index of the first newline at {@code from} or behind it; there must be one. */
  static int next(byte[] bytes, int from) {
    int at = from;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      long other = (long) LONG.get(bytes, at) ^ ENDS;
      long zero = (other - ONES) & ~other & TOPS;
      if (zero != 0) {
        return at + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
    }
    while (bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
