package io.tickloom.job.tape;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of a dump: an optional byte order mark, an optional header, the first line of data.
 *
 * @param dataStart where that line begins
 * @param lines that line and those behind it, without their ends; empty where there is none
 */
record DumpHead(int dataStart, List<String> lines) {
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final Pattern MEANT_AS_TRADE = Pattern.compile("\\d+(,[^,]*){5,7}");
  private static final Pattern HEADER = Pattern.compile("\"?[A-Za-z_]+\"?(,\"?[A-Za-z_]+\"?){4,8}");

  /** Reads it out of the file's first bytes, a character each. */
  static DumpHead of(String head) {
    int at = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    String line = lineAt(head, at);
    if (HEADER.matcher(line).matches()) {
      int end = head.indexOf('\n', at);
      at = end < 0 ? head.length() : end + 1;
    }
    return new DumpHead(at, head.substring(at).lines().toList());
  }

  /** The first line; "" where there is none. */
  String first() {
    return lines.isEmpty() ? "" : lines.get(0);
  }

  /**
   * The first trade that {@code parser} finds. Where the first line is no trade but meant to be one
   * it is looked for behind it: the reader can tell best what is wrong with the line.
   */
  Optional<DumpFile.Stamp> firstTrade(LineParser parser) {
    long looked = MEANT_AS_TRADE.matcher(first()).matches() ? lines.size() : 1;
    return lines.stream()
        .limit(looked)
        .map(line -> TapeTail.stamp(parser, line))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static String lineAt(String head, int from) {
    int end = head.indexOf('\n', from);
    String line = head.substring(from, end < 0 ? head.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
