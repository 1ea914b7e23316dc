package io.tickloom.job.feature;

import java.util.Arrays;

/** The grid times of a stretch that have a row, and how much whole tape lies before each. */
public final class RowTimes {
  /** The longest memory that a feature may have, and the most that clean seconds count to. */
  public static final int LONGEST_MEMORY_SECONDS = 7200;

  private static final long MICROS = 1_000_000L;

  private final int[] ends;
  private final long[] timeMicros;
  private final double[] cleanSeconds;

  RowTimes(SecondColumns seconds, Grid grid, long fromSecond, long toSecond) {
    int most = Math.toIntExact((toSecond - fromSecond) / grid.seconds()) + 1;
    int[] found = new int[most];
    int count = 0;
    for (long t = grid.after(fromSecond); t <= toSecond; t += grid.seconds()) {
      int end = (int) (t - seconds.base());
      if (hasRow(seconds, end, t, grid)) {
        found[count++] = end;
      }
    }
    ends = Arrays.copyOf(found, count);
    timeMicros = new long[count];
    cleanSeconds = new double[count];
    for (int i = 0; i < count; i++) {
      timeMicros[i] = (seconds.base() + ends[i]) * MICROS;
      cleanSeconds[i] = cleanSeconds(timeMicros[i], seconds.cleanFromMicros()[ends[i] - 1]);
    }
  }

  /** The first grid time after the last trade has a row still, a grid time in a gap has none. */
  private static boolean hasRow(SecondColumns seconds, int end, long time, Grid grid) {
    byte tape = seconds.tape()[end - 1];
    return tape == SecondColumns.WHOLE
        || (tape == SecondColumns.ENDED
            && (time - grid.seconds()) * MICROS <= seconds.lastTradeMicros()[end - 1]);
  }

  /** Seconds from {@code fromMicros} to {@code timeMicros}, 7,200 at most. */
  public static double cleanSeconds(long timeMicros, long fromMicros) {
    if (fromMicros == SecondColumns.NEVER) {
      return LONGEST_MEMORY_SECONDS;
    }
    return Math.min(LONGEST_MEMORY_SECONDS, (timeMicros - fromMicros) / (double) MICROS);
  }

  /** Number of rows. */
  public int count() {
    return ends.length;
  }

  /** One past the last second that each row sees. */
  public int[] ends() {
    return ends;
  }

  /** T of each row, microseconds since 1970 UTC. */
  public long[] timeMicros() {
    return timeMicros;
  }

  /** T less the time since when the tape is whole, seconds, 7,200 at most. */
  public double[] cleanSeconds() {
    return cleanSeconds;
  }

  /** Whole seconds of whole tape before row {@code i}, of 7,200. */
  public int knownSeconds(int i) {
    return (int) cleanSeconds[i];
  }

  /** How many seconds before row {@code i} begin with a known price, of 7,200. */
  public int knownChanges(int i) {
    return (int) Math.ceil(cleanSeconds[i]) - 1;
  }
}
