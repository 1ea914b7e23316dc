package io.tickloom.job.oracle;

import java.util.SortedMap;
import java.util.TreeMap;

/** One symbol's tape with the moments at which it is looked at. */
public final class NaiveTimeline {
  private final NaiveTape tape;
  private final NaiveSeconds seconds;
  private final SortedMap<Long, NaiveMoment> moments = new TreeMap<>();

  NaiveTimeline(NaiveTape tape, long untilMicros) {
    this.tape = tape;
    this.seconds = new NaiveSeconds(tape, untilMicros);
  }

  /** The moment T; a whole second. */
  public NaiveMoment at(long timeMicros) {
    return moments.computeIfAbsent(timeMicros, time -> new NaiveMoment(this, time));
  }

  /** Drops what is kept of earlier moments, which no later row looks back at. */
  void forgetBefore(long timeMicros) {
    moments.headMap(timeMicros).clear();
  }

  NaiveTape tape() {
    return tape;
  }

  NaiveSeconds seconds() {
    return seconds;
  }
}
