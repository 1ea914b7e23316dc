package io.tickloom.job.score;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** How good the latest predictions of each symbol were, as metrics. */
final class JudgeMetrics {
  private final MetricGroup group;
  private final Map<String, RollingScore> latest = new ConcurrentHashMap<>();

  JudgeMetrics(MetricGroup group) {
    this.group = group.addGroup("tickloom");
  }

  void update(String symbol, RollingScore score) {
    if (latest.put(symbol, score) == null) {
      MetricGroup of = group.addGroup("symbol", symbol);
      of.gauge("rollingAuc", (Gauge<Double>) () -> latest.get(symbol).auc());
      of.gauge("rollingHitShare", (Gauge<Double>) () -> latest.get(symbol).hitRate());
      of.gauge(
          "rollingMeanProbability", (Gauge<Double>) () -> latest.get(symbol).meanProbability());
      of.gauge("rollingUpShare", (Gauge<Double>) () -> latest.get(symbol).upShare());
      of.gauge("rollingPredictions", (Gauge<Integer>) () -> latest.get(symbol).count());
    }
  }
}
