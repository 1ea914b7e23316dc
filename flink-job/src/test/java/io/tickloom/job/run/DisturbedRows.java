package io.tickloom.job.run;

import io.tickloom.job.engine.BlockRows;
import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.row.ColumnBlock;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** A keyed stage that fails when {@link Disturbance} says so, before or after its work. */
final class DisturbedRows extends KeyedProcessFunction<String, PaneBlock, ColumnBlock> {
  private static final long serialVersionUID = 1L;

  private final BlockRows rows;

  DisturbedRows(BlockRows rows) {
    this.rows = rows;
  }

  @Override
  public void open(OpenContext context) {
    rows.setRuntimeContext(getRuntimeContext());
    rows.open(context);
  }

  @Override
  public void processElement(PaneBlock block, Context context, Collector<ColumnBlock> out)
      throws Exception {
    rows.processElement(block, context, out);
    Disturbance.pass(Disturbance.Moment.PANES);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ColumnBlock> out)
      throws Exception {
    rows.onTimer(timestamp, context, out);
    Disturbance.pass(Disturbance.Moment.BLOCK);
  }
}
