package io.tickloom.job.sink;

import io.tickloom.job.row.ColumnBlock;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Holds the rows of a symbol in state until their stretch of time is over, and then hands them on
 * in one block: a Parquet file can't be added to after a checkpoint, and a file a checkpoint would
 * be thousands a day.
 *
 * <p>The end of the run hands on what is held.
 */
public final class RollingTable extends KeyedProcessFunction<String, ColumnBlock, ColumnBlock> {
  private static final long serialVersionUID = 1L;
  private static final long MICROS = 1_000_000L;

  private final long rollMicros;

  private transient ListState<ColumnBlock> held;
  private transient ValueState<Long> stretch;

  /** Hands on at the first row behind each multiple of {@code rollSeconds}. */
  public RollingTable(int rollSeconds) {
    rollMicros = rollSeconds * MICROS;
  }

  @Override
  public void open(OpenContext context) {
    held =
        getRuntimeContext()
            .getListState(new ListStateDescriptor<>("rows", TypeInformation.of(ColumnBlock.class)));
    stretch = getRuntimeContext().getState(new ValueStateDescriptor<>("stretch", Types.LONG));
  }

  @Override
  public void processElement(ColumnBlock rows, Context context, Collector<ColumnBlock> out)
      throws Exception {
    // The last row of an hour is of its end, and belongs to it.
    long last = rows.timeMicros()[rows.rows() - 1];
    long of = Math.floorDiv(last - 1, rollMicros);
    Long before = stretch.value();
    if (before == null) {
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE - 1);
    } else if (of > before) {
      release(out);
    }
    if (before == null || of > before) {
      stretch.update(of);
    }
    held.add(rows);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ColumnBlock> out)
      throws Exception {
    release(out);
    stretch.clear();
  }

  private void release(Collector<ColumnBlock> out) throws Exception {
    List<ColumnBlock> all = new ArrayList<>();
    held.get().forEach(all::add);
    if (!all.isEmpty()) {
      out.collect(ColumnBlock.joined(all));
    }
    held.clear();
  }
}
