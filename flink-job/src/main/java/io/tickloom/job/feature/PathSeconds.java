package io.tickloom.job.feature;

import java.util.stream.IntStream;

/** The seconds of a stretch that have a place in the path: those that meet no gap. */
public final class PathSeconds {
  private final int[] indices;
  private final long[] timeMicros;
  private final double[] clean;

  /** The seconds of {@code seconds} that begin at {@code fromSecond} or later. */
  public PathSeconds(SecondColumns seconds, long fromSecond) {
    int from = Math.toIntExact(fromSecond - seconds.base());
    indices = IntStream.range(from, seconds.length()).filter(j -> seconds.inPath()[j]).toArray();
    timeMicros = new long[indices.length];
    clean = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      int j = indices[i];
      timeMicros[i] = (seconds.base() + j + 1) * 1_000_000L;
      clean[i] = RowTimes.cleanSeconds(timeMicros[i], seconds.cleanFromMicros()[j]);
    }
  }

  /** Index of each second in the columns. */
  public int[] indices() {
    return indices;
  }

  /** End of each second, microseconds since 1970 UTC. */
  public long[] timeMicros() {
    return timeMicros;
  }

  /** Seconds of whole tape before each second's end, 7,200 at most. */
  public double[] clean() {
    return clean;
  }
}
