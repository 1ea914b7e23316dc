package io.tickloom.job.run;

import java.time.Instant;

/** The wall's time, for what is stamped when it arrives. */
final class EpochClock {
  private static final long SECOND_NANOS = 1_000_000_000L;

  private EpochClock() {}

  /** Nanoseconds since 1970 UTC. */
  static long nanos() {
    Instant now = Instant.now();
    return now.getEpochSecond() * SECOND_NANOS + now.getNano();
  }
}
