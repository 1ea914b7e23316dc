package io.tickloom.job.metrics;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** Hands Flink's metrics to Micrometer for as long as they are there. */
final class MicrometerReporter implements MetricReporter {
  static final String PORTS = "9249-9269";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final FlinkMeters meters = new FlinkMeters(registry);
  private JvmGcMetrics collections;
  private MetricsPage page;

  @Override
  public void open(MetricConfig config) {
    collections = new JvmGcMetrics();
    Stream.of(
            new JvmMemoryMetrics(),
            collections,
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
    for (String disk : words(config.getString("disks", ""))) {
      new DiskSpaceMetrics(new File(disk)).bindTo(registry);
    }
    page =
        MetricsPage.open(
            config.getString("host", "127.0.0.1"),
            PortRange.of(config.getString("port", PORTS)),
            registry::scrape);
  }

  private static List<String> words(String list) {
    return Stream.of(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  @Override
  public void close() {
    page.close();
    collections.close();
    registry.close();
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    meters.add(
        metric,
        LogicalScopeProvider.castFrom(group).getLogicalScope(FlinkNames::plain),
        name,
        group.getAllVariables());
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    meters.remove(metric);
  }

  /** Port of the page. */
  int port() {
    return page.port();
  }
}
