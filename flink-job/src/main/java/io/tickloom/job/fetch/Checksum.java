package io.tickloom.job.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code .CHECKSUM} file says.
 *
 * @param sha256 in small hexadecimal letters
 * @param file the name of the file that has it
 */
record Checksum(String sha256, String file) {
  /** What the name of a checksum file ends with, after the whole name of the other. */
  static final String SUFFIX = ".CHECKSUM";

  private static final Pattern LINE = Pattern.compile("\\s*([0-9a-fA-F]{64})\\s+\\*?(\\S+)\\s*");

  /**
   * Reads the form of {@code sha256sum}: the hash, blanks, the file name; empty if it is not so.
   */
  static Optional<Checksum> parse(String text) {
    Matcher line = LINE.matcher(text);
    return line.matches()
        ? Optional.of(new Checksum(line.group(1).toLowerCase(Locale.ROOT), line.group(2)))
        : Optional.empty();
  }

  /** The file's content, in the exchange's own form. */
  String text() {
    return sha256 + "  " + file + "\n";
  }
}
