package io.tickloom.job.sink;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Values in Parquet's plain encoding, written into a reused array; each call returns the bytes. */
final class PlainPages {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 16];

  byte[] bytes() {
    return bytes;
  }

  int doubles(double[] values) {
    reserve(values.length * 8);
    for (int i = 0; i < values.length; i++) {
      DOUBLE.set(bytes, i * 8, values[i]);
    }
    return values.length * 8;
  }

  int longs(long[] values) {
    reserve(values.length * 8);
    for (int i = 0; i < values.length; i++) {
      LONG.set(bytes, i * 8, values[i]);
    }
    return values.length * 8;
  }

  /** A bit a value, the first value lowest. */
  int booleans(double[] values) {
    int size = (values.length + 7) / 8;
    reserve(size);
    java.util.Arrays.fill(bytes, 0, size, (byte) 0);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        bytes[i >> 3] |= (byte) (1 << (i & 7));
      }
    }
    return size;
  }

  /** The same text {@code count} times, each behind its length. */
  int repeated(String text, int count) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int each = 4 + utf8.length;
    reserve(each * count);
    for (int i = 0; i < count; i++) {
      INT.set(bytes, i * each, utf8.length);
      System.arraycopy(utf8, 0, bytes, i * each + 4, utf8.length);
    }
    return each * count;
  }

  private void reserve(int size) {
    if (bytes.length < size) {
      bytes = new byte[Math.max(size, 2 * bytes.length)];
    }
  }
}
