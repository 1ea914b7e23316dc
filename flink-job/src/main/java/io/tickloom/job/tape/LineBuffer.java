package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The whole lines of a file, half a megabyte at a time: small enough to stay in the second-level
 * cache between the read and the parse.
 */
final class LineBuffer implements AutoCloseable {
  private static final int CHUNK_BYTES = 512 * 1024;

  private final DumpFile dump;
  private final DumpBytes source;
  private static final int FRONT = LineParser.SLACK;

  private final byte[] bytes = new byte[FRONT + 2 * CHUNK_BYTES + LineParser.SLACK];
  private long offset;
  private int at = FRONT;
  private int lineLimit = FRONT;
  private int filled = FRONT;
  private boolean atEnd;

  /** Opens {@code dump} at the first line that begins at {@code from} or behind it. */
  LineBuffer(DumpFile dump, long from) throws IOException {
    this.dump = dump;
    boolean aligned = from <= dump.dataStart();
    offset = aligned ? dump.dataStart() : from - 1;
    source = DumpBytes.open(dump, offset);
    if (!aligned && fill()) {
      skipLine();
    }
  }

  /**
   * Reads on where no whole line is left.
   *
   * @return false at the end of the file
   */
  boolean fill() throws IOException {
    while (at >= lineLimit) {
      if (atEnd) {
        return false;
      }
      System.arraycopy(bytes, at, bytes, FRONT, filled - at);
      offset += at - FRONT;
      filled -= at - FRONT;
      at = FRONT;
      readChunk();
      lineLimit = lastLineEnd();
      if (lineLimit == FRONT && filled > FRONT + CHUNK_BYTES) {
        throw new InputException(
            dump.name() + ": no line ends within " + (filled - FRONT) + " bytes of byte " + offset);
      }
    }
    return true;
  }

  private void readChunk() throws IOException {
    int count = source.read(bytes, filled, CHUNK_BYTES);
    if (count < 0) {
      atEnd = true;
      if (filled > FRONT) {
        bytes[filled++] = '\n';
      }
    } else {
      filled += count;
    }
    Arrays.fill(bytes, filled, filled + LineParser.SLACK, (byte) 0);
  }

  private int lastLineEnd() {
    int end = filled;
    while (end > FRONT && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the next line begins in {@link #bytes}. */
  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
  }

  boolean hasLine() {
    return at < lineLimit;
  }

  /** Index behind the last whole line that was read. */
  int limit() {
    return lineLimit;
  }

  /** Offset in the file of the byte at {@code index}. */
  long offsetOf(int index) {
    return offset + index - FRONT;
  }

  /** Offset in the file of the next line. */
  long offset() {
    return offsetOf(at);
  }

  /** The next line without its end. */
  String line() {
    int end = lineEnd();
    int last = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, at, last - at, StandardCharsets.ISO_8859_1);
  }

  void skipLine() {
    at = lineEnd() + 1;
  }

  private int lineEnd() {
    return NewLines.next(bytes, at);
  }

  /** Bytes on disk read so far. */
  long bytesRead() {
    return source.bytesRead();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
