package io.tickloom.job.engine;

import io.tickloom.job.row.RowMaker;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** What came out, counted once a block, for the last line of a run. */
public final class BlockCounts {
  /** Name of the accumulator of rows made. */
  public static final String ROWS = "rows";

  /** Seconds of path made. */
  public static final String PATH = "path";

  private final LongCounter rows = new LongCounter();
  private final LongCounter path = new LongCounter();
  private final RowMetrics metrics;

  BlockCounts(RuntimeContext context) {
    context.addAccumulator(ROWS, rows);
    context.addAccumulator(PATH, path);
    metrics = new RowMetrics(context);
  }

  void block(RowMaker.Made made) {
    rows.add(made.rows().rows());
    path.add(made.path().rows());
    metrics.made(made);
  }
}
