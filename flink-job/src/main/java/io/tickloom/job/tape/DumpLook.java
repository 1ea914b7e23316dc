package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the head and the tail of a file to tell whether it is a trade dump. */
final class DumpLook {
  private static final int HEAD_BYTES = 8192;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private DumpLook() {}

  /** What a look at a file found: a dump, or why it is none. */
  record Finding(Optional<DumpFile> dump, String reason) {
    static Finding none(String reason) {
      return new Finding(Optional.empty(), reason);
    }
  }

  static Finding at(Path path) {
    try {
      return look(path);
    } catch (IOException e) {
      throw new InputException(path + " can't be read: " + reason(e), e);
    } catch (UncheckedIOException e) {
      throw new InputException(path + " can't be read: " + reason(e.getCause()), e);
    }
  }

  static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException ? "access denied" : e.getMessage();
  }

  private static Finding look(Path path) throws IOException {
    long bytes = Files.size(path);
    if (bytes == 0) {
      return Finding.none("is empty");
    }
    byte[] head;
    try (var in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (isCompressed(head)) {
      return Finding.none("is compressed; only plain text dumps can be read");
    }
    int at = startsWithMark(head) ? BYTE_ORDER_MARK.length : 0;
    int lineEnd = lineEnd(head, at);
    String first = line(head, at, lineEnd);
    int dataStart = at;
    if (isHeader(first)) {
      dataStart = lineEnd + 1;
      if (dataStart >= bytes) {
        return Finding.none("holds a header and no trade");
      }
      first = line(head, dataStart, lineEnd(head, dataStart));
    }
    Optional<Trade> trade = parse(first);
    if (trade.isEmpty() && hasShapeOfTrade(first)) {
      trade = firstTrade(head, dataStart);
    }
    if (trade.isEmpty()) {
      return Finding.none(
          "is in no known form; its first line is \""
              + TradeLine.shown(first)
              + "\"; known: trade dumps, "
              + TradeLine.FORM);
    }
    DumpFile.Stamp from = stamp(trade.get());
    DumpFile.Stamp to = TapeTail.before(path, dataStart, bytes).orElse(from);
    return new Finding(
        Optional.of(
            new DumpFile(
                path.toString(), path.getFileName().toString(), dataStart, bytes, from, to)),
        "");
  }

  private static DumpFile.Stamp stamp(Trade trade) {
    return new DumpFile.Stamp(trade.id(), trade.timeMicros());
  }

  private static Optional<Trade> parse(String line) {
    try {
      return Optional.of(TradeLine.parse(line));
    } catch (BadLineException e) {
      return Optional.empty();
    }
  }

  /** Whether a line that is no trade is meant to be one: its reader can tell best what is wrong. */
  private static boolean hasShapeOfTrade(String line) {
    return line.matches("\\d+(,[^,]*){5,6}");
  }

  private static Optional<Trade> firstTrade(byte[] head, int from) {
    Optional<Trade> trade = Optional.empty();
    for (int at = from; at < head.length && trade.isEmpty(); at = lineEnd(head, at) + 1) {
      trade = parse(line(head, at, lineEnd(head, at)));
    }
    return trade;
  }

  private static boolean isHeader(String line) {
    return line.matches("\"?[A-Za-z_]+\"?(,\"?[A-Za-z_]+\"?){5,6}");
  }

  private static boolean startsWithMark(byte[] head) {
    return head.length >= 3
        && head[0] == BYTE_ORDER_MARK[0]
        && head[1] == BYTE_ORDER_MARK[1]
        && head[2] == BYTE_ORDER_MARK[2];
  }

  /** By the first bytes of gzip, zip and zstd. */
  private static boolean isCompressed(byte[] head) {
    return head.length > 3
        && ((head[0] == 0x1f && head[1] == (byte) 0x8b)
            || (head[0] == 'P' && head[1] == 'K' && head[2] == 3)
            || (head[0] == 0x28 && head[1] == (byte) 0xb5 && head[2] == 0x2f));
  }

  private static int lineEnd(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static String line(byte[] bytes, int from, int end) {
    int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, from, last - from, StandardCharsets.ISO_8859_1);
  }
}
