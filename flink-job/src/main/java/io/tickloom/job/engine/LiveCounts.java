package io.tickloom.job.engine;

import io.tickloom.job.row.RowMaker;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** What a live run has made, for its last line. */
final class LiveCounts {
  private final LongCounter rows = new LongCounter();
  private final LongCounter path = new LongCounter();
  private final RowMetrics metrics;

  LiveCounts(RuntimeContext context) {
    context.addAccumulator(BlockCounts.ROWS, rows);
    context.addAccumulator(BlockCounts.PATH, path);
    metrics = new RowMetrics(context);
  }

  void made(RowMaker.Made made) {
    rows.add(made.rows().rows());
    path.add(made.path().rows());
    metrics.made(made);
  }
}
