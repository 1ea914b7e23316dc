package io.tickloom.job.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/** How many rows were scored, to what end, and how long after the tick that closed them. */
public final class ScoreMetrics {
  private static final int LATEST = 2_000;

  private final Map<Decision, Counter> decisions = new EnumMap<>(Decision.class);
  private final Histogram latency;

  /** Metrics of one task. */
  public ScoreMetrics(MetricGroup group) {
    MetricGroup ours = group.addGroup("tickloom");
    for (Decision decision : Decision.values()) {
      decisions.put(decision, ours.addGroup("decision", decision.text()).counter("predictions"));
    }
    latency = ours.histogram("tickToRowMicros", new DescriptiveStatisticsHistogram(LATEST));
  }

  /** Counts {@code scored}, at the time {@code nowNanos} by the ticker of its arrival. */
  public void count(Scored scored, long nowNanos) {
    for (Prediction prediction : scored.predictions()) {
      decisions.get(prediction.decision()).inc();
    }
    if (scored.arrivalNanos() != 0) {
      latency.update(TimeUnit.NANOSECONDS.toMicros(nowNanos - scored.arrivalNanos()));
    }
  }
}
