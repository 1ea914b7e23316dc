package io.tickloom.job.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which stream a message of a combined stream is of.
 *
 * @param symbol in capitals
 * @param kind as in trade, aggTrade, depth@100ms, bookTicker
 */
record StreamName(String symbol, String kind) {
  private static final Pattern HEAD =
      Pattern.compile("\\s*\\{\\s*\"stream\"\\s*:\\s*\"([^\"@]+)@([^\"]+)\"");

  /** Empty where the message does not begin with its stream's name. */
  static Optional<StreamName> of(String message) {
    Matcher head = HEAD.matcher(message);
    return head.lookingAt()
        ? Optional.of(new StreamName(head.group(1).toUpperCase(Locale.ROOT), head.group(2)))
        : Optional.empty();
  }

  boolean isBook() {
    return kind.startsWith("depth");
  }
}
