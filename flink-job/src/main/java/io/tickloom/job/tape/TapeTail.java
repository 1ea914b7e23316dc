package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the last trade before a byte of a file. */
final class TapeTail {
  private static final int WINDOW_BYTES = 65_536;

  private TapeTail() {}

  /**
   * The last line that begins at {@code dataStart} or later, ends before {@code offset}, and holds
   * a trade; lines that hold none are passed over.
   */
  static Optional<DumpFile.Stamp> before(Path path, long dataStart, long offset)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      long window = WINDOW_BYTES;
      while (true) {
        long from = Math.max(dataStart, offset - window);
        Optional<DumpFile.Stamp> found = last(read(channel, from, offset), from == dataStart);
        if (found.isPresent() || from == dataStart) {
          return found;
        }
        window *= 4;
      }
    }
  }

  private static Optional<DumpFile.Stamp> last(String text, boolean wholeFirstLine) {
    List<String> lines = text.lines().toList();
    for (int i = lines.size() - 1; i >= (wholeFirstLine ? 0 : 1); i--) {
      Optional<DumpFile.Stamp> stamp = stamp(lines.get(i));
      if (stamp.isPresent()) {
        return stamp;
      }
    }
    return Optional.empty();
  }

  private static Optional<DumpFile.Stamp> stamp(String line) {
    try {
      Trade trade = TradeLine.parse(line);
      return Optional.of(new DumpFile.Stamp(trade.id(), trade.timeMicros()));
    } catch (BadLineException e) {
      return Optional.empty();
    }
  }

  private static String read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
    int read = 0;
    while (buffer.hasRemaining() && read >= 0) {
      read = channel.read(buffer, from + buffer.position());
    }
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
  }
}
