package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds the last trade before a byte of a file. */
final class TapeTail {
  private static final int WINDOW_BYTES = 65_536;
  private static final int CHUNK_BYTES = 1 << 20;

  private TapeTail() {}

  /**
   * The last line that begins in the data of {@code dump}, ends before {@code offset}, and holds a
   * trade; lines that hold none are passed over.
   */
  static Optional<DumpFile.Stamp> before(DumpFile dump, long offset) throws IOException {
    long window = WINDOW_BYTES;
    while (true) {
      long from = Math.max(dump.dataStart(), offset - window);
      Optional<DumpFile.Stamp> found =
          last(dump, read(dump, from, offset), from > dump.dataStart());
      if (found.isPresent() || from == dump.dataStart()) {
        return found;
      }
      window *= 4;
    }
  }

  /** The last trade of a file whose unpacked size is not known: all of it is unpacked. */
  static Optional<DumpFile.Stamp> ofWhole(DumpFile dump) throws IOException {
    long size = 0;
    byte[] chunk = new byte[CHUNK_BYTES];
    byte[] tail = new byte[0];
    try (DumpBytes bytes = DumpBytes.open(dump, 0)) {
      for (int n = bytes.read(chunk, 0, CHUNK_BYTES);
          n >= 0;
          n = bytes.read(chunk, 0, CHUNK_BYTES)) {
        size += n;
        tail = joinedTail(tail, chunk, n);
      }
    }
    boolean cut = size - tail.length > dump.dataStart();
    int skip = cut ? 0 : (int) (dump.dataStart() - (size - tail.length));
    String text = new String(tail, skip, tail.length - skip, StandardCharsets.ISO_8859_1);
    Optional<DumpFile.Stamp> found = last(dump, text, cut);
    return found.isPresent() || !cut ? found : before(dump, size);
  }

  private static byte[] joinedTail(byte[] tail, byte[] chunk, int count) {
    int keep = Math.min(tail.length, Math.max(0, WINDOW_BYTES - count));
    int take = Math.min(count, WINDOW_BYTES);
    byte[] joined = new byte[keep + take];
    System.arraycopy(tail, tail.length - keep, joined, 0, keep);
    System.arraycopy(chunk, count - take, joined, keep, take);
    return joined;
  }

  private static Optional<DumpFile.Stamp> last(DumpFile dump, String text, boolean cut) {
    LineParser parser = dump.layout().parser();
    List<String> lines = text.lines().toList();
    for (int i = lines.size() - 1; i >= (cut ? 1 : 0); i--) {
      Optional<DumpFile.Stamp> stamp = stamp(parser, lines.get(i));
      if (stamp.isPresent()) {
        return stamp;
      }
    }
    return Optional.empty();
  }

  static Optional<DumpFile.Stamp> stamp(LineParser parser, String line) {
    try {
      Optional<Trade> trade = parser.parseStrictly(line);
      return trade.map(t -> new DumpFile.Stamp(t.id(), t.timeMicros()));
    } catch (BadLineException e) {
      return Optional.empty();
    }
  }

  private static String read(DumpFile dump, long from, long to) throws IOException {
    byte[] into = new byte[Math.toIntExact(to - from)];
    int filled = 0;
    try (DumpBytes bytes = DumpBytes.open(dump, from)) {
      int n = 0;
      while (filled < into.length && n >= 0) {
        n = bytes.read(into, filled, into.length - filled);
        filled += Math.max(0, n);
      }
    }
    return new String(into, 0, filled, StandardCharsets.ISO_8859_1);
  }
}
