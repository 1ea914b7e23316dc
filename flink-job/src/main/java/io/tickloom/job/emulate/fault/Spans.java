package io.tickloom.job.emulate.fault;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a person writes them: {@code 250ms}, {@code 30s}, {@code 10m}, {@code 24h}. */
public final class Spans {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private Spans() {}

  /**
   * The duration that {@code text} names.
   *
   * @throws IllegalArgumentException where it names none
   */
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a duration such as 250ms, 30s, 10m or 24h");
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /** Micros of a duration. */
  public static long micros(Duration span) {
    return span.toNanos() / 1_000;
  }

  static String text(Duration span) {
    return span.toMillis() % 1_000 == 0 ? span.toSeconds() + "s" : span.toMillis() + "ms";
  }
}
