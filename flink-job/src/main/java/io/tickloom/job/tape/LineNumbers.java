package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Tells the number of the line at a byte of a file by counting, each stretch of it once. */
final class LineNumbers {
  private static final int CHUNK = 1 << 20;

  private long counted;
  private long newlines;

  /** The number, from 1, of the line that begins at {@code offset}; offsets must not go down. */
  long at(FileChannel channel, long offset) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    while (counted < offset) {
      buffer.clear().limit((int) Math.min(CHUNK, offset - counted));
      int read = channel.read(buffer, counted);
      if (read <= 0) {
        break;
      }
      for (int i = 0; i < read; i++) {
        newlines += buffer.get(i) == '\n' ? 1 : 0;
      }
      counted += read;
    }
    return newlines + 1;
  }
}
