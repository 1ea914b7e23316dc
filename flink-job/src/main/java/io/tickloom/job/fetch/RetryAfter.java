package io.tickloom.job.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a host asks to be left alone. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * Reads the header, seconds or a date (RFC 9110, 10.2.3). A date is taken against the host's own,
   * so that our clock may be wrong.
   *
   * @param value header {@code Retry-After}
   * @param date header {@code Date}
   * @return zero where nothing is asked, or nothing that can be read
   */
  static Duration of(Optional<String> value, Optional<String> date) {
    if (value.isEmpty()) {
      return Duration.ZERO;
    }
    String text = value.get().strip();
    try {
      if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Duration.ofSeconds(Long.parseLong(text));
      }
      if (date.isEmpty()) {
        return Duration.ZERO;
      }
      Duration wait = Duration.between(time(date.get()), time(text));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (NumberFormatException | DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static ZonedDateTime time(String text) {
    return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
