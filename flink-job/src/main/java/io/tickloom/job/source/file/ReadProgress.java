package io.tickloom.job.source.file;

import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.tape.PaneReader;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** How far the readers of this process are; for the progress line of an embedded run alone. */
public final class ReadProgress {
  private static final LongAdder BYTES = new LongAdder();
  private static final LongAdder TRADES = new LongAdder();
  private static final LongAccumulator TIME = new LongAccumulator(Math::max, PaneFolder.NONE);

  private ReadProgress() {}

  /** Bytes read. */
  public static long bytes() {
    return BYTES.sum();
  }

  /** Trades folded. */
  public static long trades() {
    return TRADES.sum();
  }

  /** The latest event time read, microseconds; {@link PaneFolder#NONE} before it. */
  public static long timeMicros() {
    return TIME.get();
  }

  static void addBytes(long bytes) {
    BYTES.add(bytes);
  }

  /** Adds what one tape reader has done since it was asked last. */
  static final class Meter {
    private long bytes;
    private long trades;

    void update(PaneReader reader) {
      BYTES.add(reader.bytesRead() - bytes);
      TRADES.add(reader.trades() - trades);
      TIME.accumulate(reader.timeMicros());
      bytes = reader.bytesRead();
      trades = reader.trades();
    }
  }
}
