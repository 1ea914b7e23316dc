package io.tickloom.job.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.Metric;

/** The meters of Flink's metrics; they read them when somebody looks. */
final class FlinkMeters {
  private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999};

  private static final double MICROS = 1e-6;

  private final MeterRegistry registry;
  private final Map<Metric, List<Meter>> known = new ConcurrentHashMap<>();

  FlinkMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void add(Metric metric, String logicalScope, String name, Map<String, String> variables) {
    List<Meter> made =
        meters(
            metric,
            FlinkNames.of(logicalScope, name),
            FlinkNames.isMicros(name) ? MICROS : 1,
            FlinkNames.tags(variables));
    if (!made.isEmpty()) {
      known.put(metric, made);
    }
  }

  void remove(Metric metric) {
    List<Meter> gone = known.remove(metric);
    if (gone != null) {
      gone.forEach(registry::remove);
    }
  }

  private List<Meter> meters(Metric metric, String name, double unit, Tags tags) {
    List<Meter> made = new ArrayList<>();
    if (metric instanceof Counter counter) {
      made.add(
          FunctionCounter.builder(name, counter, Counter::getCount).tags(tags).register(registry));
    } else if (metric instanceof org.apache.flink.metrics.Meter rate) {
      made.add(gauge(name, rate, org.apache.flink.metrics.Meter::getRate, tags));
    } else if (metric instanceof Histogram histogram) {
      made.add(
          FunctionCounter.builder(name + ".count", histogram, Histogram::getCount)
              .tags(tags)
              .register(registry));
      for (double q : QUANTILES) {
        made.add(
            gauge(
                name,
                histogram,
                h -> unit * h.getStatistics().getQuantile(q),
                tags.and("quantile", Double.toString(q))));
      }
    } else if (metric instanceof org.apache.flink.metrics.Gauge<?> value) {
      made.add(gauge(name, value, v -> unit * number(v), tags));
    }
    return made;
  }

  private <T> Meter gauge(String name, T of, ToDoubleFunction<T> value, Tags tags) {
    return Gauge.builder(name, of, value).tags(tags).strongReference(true).register(registry);
  }

  /** The number of a gauge; NaN where it is none, which Prometheus' text form may hold. */
  private static double number(org.apache.flink.metrics.Gauge<?> gauge) {
    Object value = gauge.getValue();
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
