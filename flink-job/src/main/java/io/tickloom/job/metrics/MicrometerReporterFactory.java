package io.tickloom.job.metrics;

import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/**
 * Flink finds it by its service entry: {@code metrics.reporter.NAME.factory.class} names it, {@code
 * host} (127.0.0.1), {@code port} (a port or a range, 9249-9269) and {@code disks} (folders, with
 * commas between) are its settings.
 */
public final class MicrometerReporterFactory implements MetricReporterFactory {
  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new MicrometerReporter();
  }
}
