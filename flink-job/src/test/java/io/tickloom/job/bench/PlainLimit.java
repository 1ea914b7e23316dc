package io.tickloom.job.bench;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What the machine can do: bytes of one known form, eight at a time, folded into sums of seconds,
 * without a check of anything.
 */
final class PlainLimit {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int CHUNK = 512 * 1024;
  private static final long ZEROS = 0x3030303030303030L;

  private final byte[] bytes = new byte[2 * CHUNK + 256];
  private long second;
  private double volume;
  private double notional;
  private double signed;
  private double roots;
  private long high;
  private long low;
  private long last;
  private long lastMicros;
  private long sweeps;
  private double kept;

  /**
   * Trades in the bytes [from, to) of {@code file}, whose lines begin with {@code digits} digits.
   */
  long read(Path file, long from, long to) throws IOException {
    long trades = 0;
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    try (FileChannel channel = FileChannel.open(file)) {
      int filled = 0;
      long position = from;
      while (position < to) {
        chunk.clear().limit((int) Math.min(CHUNK, to - position));
        int count = channel.read(chunk, position);
        chunk.flip();
        chunk.get(bytes, filled, count);
        position += count;
        filled += count;
        int end = filled;
        while (bytes[end - 1] != '\n') {
          end--;
        }
        trades += fold(end);
        System.arraycopy(bytes, end, bytes, 0, filled - end);
        filled -= end;
      }
    }
    return trades;
  }

  /** The result, so that nothing is optimised away. */
  double result() {
    return kept + volume + notional + signed + roots + high + low + last + sweeps;
  }

  private long fold(int end) {
    byte[] b = bytes;
    long trades = 0;
    int at = 0;
    while (at < end) {
      int comma = at;
      while (b[comma] != ',') {
        comma++;
      }
      int dot = comma + 1;
      while (b[dot] != '.') {
        dot++;
      }
      long price = digits(b, comma + 1, dot) * 100_000_000L + eight(b, dot + 1);
      int dot2 = dot + 10;
      while (b[dot2] != '.') {
        dot2++;
      }
      long quantity = digits(b, dot + 10, dot2) * 100_000_000L + eight(b, dot2 + 1);
      at = dot2 + 10;
      while (b[at] != ',') {
        at++;
      }
      long micros = eight(b, at + 1) * 100_000_000L + eight(b, at + 9);
      boolean sell = b[at + 18] == 'T';
      at += sell ? 23 : 24;
      at += b[at] == 'T' ? 5 : 6;
      add(price, quantity, micros, sell);
      trades++;
    }
    return trades;
  }

  private void add(long price, long quantity, long micros, boolean sell) {
    if (micros - second >= 1_000_000) {
      kept += volume + notional;
      second = micros / 1_000_000 * 1_000_000;
      volume = 0;
      notional = 0;
      high = price;
      low = price;
    }
    double value = (double) price * quantity;
    volume += quantity;
    notional += value;
    signed += sell ? -quantity : quantity;
    roots += sell ? -Math.sqrt(value) : Math.sqrt(value);
    high = Math.max(high, price);
    low = Math.min(low, price);
    sweeps += micros == lastMicros ? 0 : 1;
    last = price;
    lastMicros = micros;
  }

  private static long digits(byte[] b, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + b[i] - '0';
    }
    return value;
  }

  private static long eight(byte[] b, int at) {
    long w = (long) LONG.get(b, at) ^ ZEROS;
    w = (w * 10 + (w >>> 8)) & 0x00FF00FF00FF00FFL;
    w = (w * 100 + (w >>> 16)) & 0x0000FFFF0000FFFFL;
    return (w * 10_000 + (w >>> 32)) & 0xFFFFFFFFL;
  }
}
