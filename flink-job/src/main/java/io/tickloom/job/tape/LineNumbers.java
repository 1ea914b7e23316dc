package io.tickloom.job.tape;

import java.io.IOException;

/** Tells the number of the line at a byte of a file by counting, each stretch of it once. */
final class LineNumbers implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final DumpBytes bytes;
  private final byte[] chunk = new byte[CHUNK];
  private long counted;
  private long newlines;

  LineNumbers(DumpFile dump) throws IOException {
    bytes = DumpBytes.open(dump, 0);
  }

  /** The number, from 1, of the line that begins at {@code offset}; offsets must not go down. */
  long at(long offset) throws IOException {
    while (counted < offset) {
      int read = bytes.read(chunk, 0, (int) Math.min(CHUNK, offset - counted));
      if (read <= 0) {
        break;
      }
      for (int i = 0; i < read; i++) {
        newlines += chunk[i] == '\n' ? 1 : 0;
      }
      counted += read;
    }
    return newlines + 1;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
