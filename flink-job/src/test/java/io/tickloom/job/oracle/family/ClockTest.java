package io.tickloom.job.oracle.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tickloom.job.oracle.HandTape;
import org.junit.jupiter.api.Test;

/** The time on a circle; the origin is a Tuesday, 22:00 UTC. */
class ClockTest {
  private static final HandTape TAPE = new HandTape().buy("0", "1", "1");

  @Test
  void dayBeginsAtMidnight() {
    expect(TAPE, "time_of_day_sine", "7200", 0);
    expect(TAPE, "time_of_day_cosine", "7200", 1);
    expect(TAPE, "time_of_day_sine", "28800", 1); // 06:00
    expect(TAPE, "time_of_day_cosine", "28800", 0);
    expect(TAPE, "time_of_day_sine", "1", Math.sin(2 * Math.PI * 79_201 / 86_400));
  }

  @Test
  void weekBeginsOnMonday() {
    // Wednesday 00:00 is two sevenths
    expect(TAPE, "time_of_week_sine", "7200", Math.sin(4 * Math.PI / 7));
    expect(TAPE, "time_of_week_cosine", "7200", Math.cos(4 * Math.PI / 7));
  }

  private static void expect(HandTape tape, String column, String seconds, double value) {
    assertThat(tape.value(column, seconds)).as(column).isCloseTo(value, within(1e-14));
  }
}
