package io.tickloom.job.tape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Tells the number and the text of the line at a byte of a file, by reading it once more. */
final class LineLookup implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final DumpFile dump;
  private final byte[] chunk = new byte[CHUNK];
  private DumpBytes bytes;
  private int at;
  private int filled;
  private long offset;
  private long newlines;

  LineLookup(DumpFile dump) {
    this.dump = dump;
  }

  /** A line's number, from 1, and its text without its end. */
  record Line(long number, String text) {}

  /** The line that begins at {@code start}; quick as long as the starts go up. */
  Line at(long start) throws IOException {
    if (bytes == null || offset > start) {
      close();
      bytes = DumpBytes.open(dump, 0);
      at = 0;
      filled = 0;
      offset = 0;
      newlines = 0;
    }
    while (offset < start && read() >= 0) {
      offset++;
    }
    long number = newlines + 1;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int next = read();
    while (next >= 0 && next != '\n') {
      offset++;
      text.write(next);
      next = read();
    }
    offset += next < 0 ? 0 : 1;
    String line = text.toString(StandardCharsets.ISO_8859_1);
    return new Line(number, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }

  private int read() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, bytes.read(chunk, 0, CHUNK));
      if (filled == 0) {
        return -1;
      }
    }
    byte next = chunk[at++];
    newlines += next == '\n' ? 1 : 0;
    return next & 0xff;
  }

  @Override
  public void close() throws IOException {
    if (bytes != null) {
      bytes.close();
    }
  }
}
