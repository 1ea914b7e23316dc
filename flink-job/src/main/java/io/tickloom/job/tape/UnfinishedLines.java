package io.tickloom.job.tape;

import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a recording that may have been cut off with the process that wrote it: where the
 * packed bytes end amidst a frame, it ends with the last whole line before.
 */
final class UnfinishedLines extends InputStream {
  private static final int BYTES = 1 << 16;

  private final InputStream source;
  private byte[] bytes = new byte[BYTES];
  private int at;
  private int limit;
  private int filled;
  private boolean ended;

  UnfinishedLines(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    while (at >= limit) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, limit - at);
    System.arraycopy(bytes, at, into, from, count);
    at += count;
    return count;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, filled - at);
    filled -= at;
    at = 0;
    limit = 0;
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * filled);
    }
    int count;
    try {
      count = source.read(bytes, filled, bytes.length - filled);
    } catch (ZstdIOException e) {
      ended = true;
      return;
    }
    if (count < 0) {
      ended = true;
      limit = filled;
      return;
    }
    filled += count;
    limit = filled;
    while (limit > 0 && bytes[limit - 1] != '\n') {
      limit--;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
