package io.tickloom.job.fetch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file an answer holds (RFC 9110, 14.4).
 *
 * @param first offset of the first byte, or -1 where the answer holds none
 * @param total bytes of the whole file, or -1 where the host does not tell
 */
record ContentRange(long first, long total) {
  private static final Pattern FORM =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d{1,18}|\\*)/(?:(\\d{1,18})|\\*)");

  /** Reads the header; empty where it is absent or in another form. */
  static Optional<ContentRange> of(Optional<String> header) {
    Matcher form = FORM.matcher(header.orElse("").strip());
    return form.matches()
        ? Optional.of(new ContentRange(number(form.group(1)), number(form.group(2))))
        : Optional.empty();
  }

  private static long number(String digits) {
    return digits == null ? -1 : Long.parseLong(digits);
  }
}
