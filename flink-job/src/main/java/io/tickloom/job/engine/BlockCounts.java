package io.tickloom.job.engine;

import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.row.RowMaker;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;

/** What went in and what came out, counted once a block, for the last line of a run. */
public final class BlockCounts {
  /** Names of the accumulators. */
  public static final String TRADES = "trades";

  /** Jumps of trade ids. */
  public static final String GAPS = "gaps";

  /** Rows made. */
  public static final String ROWS = "rows";

  /** Seconds of path made. */
  public static final String PATH = "path";

  /** Lines set aside. */
  public static final String BAD_LINES = "bad lines";

  private final LongCounter trades = new LongCounter();
  private final LongCounter gaps = new LongCounter();
  private final LongCounter rows = new LongCounter();
  private final LongCounter path = new LongCounter();
  private final LongCounter badLines = new LongCounter();

  BlockCounts(RuntimeContext context) {
    context.addAccumulator(TRADES, trades);
    context.addAccumulator(GAPS, gaps);
    context.addAccumulator(ROWS, rows);
    context.addAccumulator(PATH, path);
    context.addAccumulator(BAD_LINES, badLines);
  }

  void badLine() {
    badLines.add(1);
  }

  void block(PackedPanes panes, long blockStart, RowMaker.Made made) {
    Pane pane = new Pane();
    for (int i = 0; i < panes.count(); i++) {
      if (panes.second(i) >= blockStart) {
        panes.read(i, pane);
        trades.add(pane.trades);
        gaps.add((pane.is(Pane.STARTS_AFTER_GAP) ? 1 : 0) + (pane.is(Pane.GAP_INSIDE) ? 1 : 0));
      }
    }
    rows.add(made.rows().rows());
    path.add(made.path().rows());
  }
}
