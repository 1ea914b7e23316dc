package io.tickloom.job.oracle;

/**
 * Trades that exist and are not in the tape, somewhere from the time of the trade before to the
 * time of the trade after.
 *
 * @param beforeMicros time of the last trade before the jump of ids
 * @param afterMicros time of the first trade after it
 */
record NaiveGap(long beforeMicros, long afterMicros) {

  /**
   * Whether a grid time lies in the gap: it would see trades before the gap and miss some within.
   */
  boolean holds(long timeMicros) {
    return beforeMicros < timeMicros && timeMicros <= afterMicros;
  }

  /**
   * Whether the second [end - 1 s, end) meets the gap; a gap within one instant is met by the
   * second around it.
   */
  boolean meetsSecond(long endMicros) {
    long startMicros = endMicros - NaiveTape.SECOND;
    boolean reachesIn = startMicros < afterMicros || startMicros == beforeMicros;
    return endMicros > beforeMicros && reachesIn;
  }
}
