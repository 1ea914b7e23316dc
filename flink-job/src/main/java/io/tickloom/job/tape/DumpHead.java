package io.tickloom.job.tape;

import java.util.regex.Pattern;

/**
 * The beginning of a dump: an optional byte order mark, an optional header, the first line of data.
 *
 * @param dataStart where that line begins
 * @param first that line without its end; "" where there is none
 */
record DumpHead(int dataStart, String first) {
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";
  private static final Pattern HEADER = Pattern.compile("\"?[A-Za-z_]+\"?(,\"?[A-Za-z_]+\"?){4,8}");

  /** Reads it out of the file's first bytes, a character each. */
  static DumpHead of(String head) {
    int at = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    String line = lineAt(head, at);
    if (HEADER.matcher(line).matches()) {
      int end = head.indexOf('\n', at);
      at = end < 0 ? head.length() : end + 1;
      line = lineAt(head, at);
    }
    return new DumpHead(at, line);
  }

  private static String lineAt(String head, int from) {
    int end = head.indexOf('\n', from);
    String line = head.substring(from, end < 0 ? head.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
