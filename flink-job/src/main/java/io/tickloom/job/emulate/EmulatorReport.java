package io.tickloom.job.emulate;

import java.util.SortedMap;

/**
 * What a replay came to.
 *
 * @param messages of the market that passed since the start
 * @param withheld of these, not sent to anyone
 * @param muted frames that muted connections did not get
 * @param sent frames by stream
 * @param calls to REST
 * @param firstMicros time of the first message
 * @param lastMicros time at which the replay ended
 * @param atEnd whether that is the end of the data
 * @param faults that began
 */
public record EmulatorReport(
    long messages,
    long withheld,
    long muted,
    SortedMap<String, Long> sent,
    long calls,
    long firstMicros,
    long lastMicros,
    boolean atEnd,
    long faults) {
  /** Frames over all streams. */
  public long frames() {
    return sent.values().stream().mapToLong(Long::longValue).sum();
  }
}
