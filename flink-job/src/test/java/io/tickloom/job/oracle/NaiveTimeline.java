package io.tickloom.job.oracle;

import java.util.HashMap;
import java.util.Map;

/** One symbol's tape with the moments at which it is looked at. */
public final class NaiveTimeline {
  private final NaiveTape tape;
  private final NaiveSeconds seconds;
  private final Map<Long, NaiveMoment> moments = new HashMap<>();

  NaiveTimeline(NaiveTape tape, long untilMicros) {
    this.tape = tape;
    this.seconds = new NaiveSeconds(tape, untilMicros);
  }

  /** The moment T; a whole second. */
  public NaiveMoment at(long timeMicros) {
    return moments.computeIfAbsent(timeMicros, time -> new NaiveMoment(this, time));
  }

  NaiveTape tape() {
    return tape;
  }

  NaiveSeconds seconds() {
    return seconds;
  }
}
