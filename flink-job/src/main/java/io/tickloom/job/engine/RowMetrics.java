package io.tickloom.job.engine;

import io.tickloom.job.row.RowMaker;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** What was made, as metrics. */
final class RowMetrics {
  private final Counter rows;
  private final Counter path;

  RowMetrics(RuntimeContext context) {
    MetricGroup ours = context.getMetricGroup().addGroup("tickloom");
    rows = ours.counter("rows");
    path = ours.counter("pathSeconds");
  }

  void made(RowMaker.Made made) {
    rows.inc(made.rows().rows());
    path.inc(made.path().rows());
  }
}
