package io.tickloom.job.oracle.family;

import io.tickloom.job.oracle.NaiveColumn;
import io.tickloom.job.oracle.NaiveMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The time of day and of the week, UTC, on a circle. */
final class Clock {
  private static final Instant A_MONDAY = Instant.parse("2024-01-01T00:00:00Z");

  private Clock() {}

  static List<NaiveColumn> columns() {
    Duration day = Duration.ofDays(1);
    Duration week = Duration.ofDays(7);
    return List.of(
        NaiveColumn.of("time_of_day_sine", 0, at -> StrictMath.sin(angle(at, day))).differenceOf(1),
        NaiveColumn.of("time_of_day_cosine", 0, at -> StrictMath.cos(angle(at, day)))
            .differenceOf(1),
        NaiveColumn.of("time_of_week_sine", 0, at -> StrictMath.sin(angle(at, week)))
            .differenceOf(1),
        NaiveColumn.of("time_of_week_cosine", 0, at -> StrictMath.cos(angle(at, week)))
            .differenceOf(1));
  }

  private static double angle(NaiveMoment at, Duration period) {
    Instant time = Instant.ofEpochMilli(at.timeMicros() / 1000);
    long since = Duration.between(A_MONDAY, time).toSeconds();
    return 2 * Math.PI * Math.floorMod(since, period.toSeconds()) / period.toSeconds();
  }
}
