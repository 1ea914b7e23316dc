package io.tickloom.job.tape;

import java.io.Serializable;
import java.time.Duration;

/**
 * What a tape's ticks are held to.
 *
 * @param lateness how much earlier than a tick before it a tick may be and still be sorted in
 * @param longestSilence how far apart two ticks may be between which no id is missing
 */
public record TapeRules(Duration lateness, Duration longestSilence) implements Serializable {
  /** In order, and never silent for more than a day. */
  public static final TapeRules STANDARD = new TapeRules(Duration.ZERO, Duration.ofDays(1));

  /** Checks the durations. */
  public TapeRules {
    if (lateness.isNegative()) {
      throw new IllegalArgumentException("allowed lateness " + lateness + " is below 0");
    }
    if (longestSilence.isNegative() || longestSilence.isZero()) {
      throw new IllegalArgumentException("longest silence " + longestSilence + " is not above 0");
    }
  }

  private static final Duration OF_RECORDINGS = Duration.ofSeconds(10);

  /** The same, but ticks that are out of order are sorted: in recordings, up to ten seconds. */
  public TapeRules sorting() {
    return sorts() ? this : new TapeRules(OF_RECORDINGS, longestSilence);
  }

  /** Whether ticks that are out of order are sorted. */
  public boolean sorts() {
    return !lateness.isZero();
  }

  long latenessMicros() {
    return lateness.toNanos() / 1000;
  }

  long longestSilenceMicros() {
    return longestSilence.toNanos() / 1000;
  }
}
