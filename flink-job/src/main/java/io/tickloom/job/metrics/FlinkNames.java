package io.tickloom.job.metrics;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Flink's scopes and variables as names and tags of meters. */
final class FlinkNames {
  /** Group of our own metrics; where they stand in Flink's tree is no part of their names. */
  static final String OURS = "tickloom";

  /** They are new at each start, and say nothing that the names do not. */
  private static final Set<String> PASSING =
      Set.of("job_id", "task_id", "operator_id", "task_attempt_id", "task_attempt_num");

  private FlinkNames() {}

  /** A part of a scope without dots and spaces. */
  static String plain(String part) {
    return part.replaceAll("[^A-Za-z0-9_]", "_");
  }

  /**
   * The name of a meter: {@code flink.jobmanager.job.last.checkpoint.duration}, or {@code
   * tickloom.rows} for one of ours, wherever it stands in Flink's tree.
   */
  static String of(String logicalScope, String metric) {
    boolean ours = (logicalScope + ".").contains("." + OURS + ".");
    String scope = ours ? OURS : words("flink." + logicalScope);
    String name = words(plain(metric));
    return scope + "." + (isMicros(metric) ? name.replaceAll("micros$", "seconds") : name);
  }

  /** Whether a metric is in microseconds, which are shown as seconds, Prometheus' unit of time. */
  static boolean isMicros(String metric) {
    return metric.endsWith("Micros");
  }

  /** numRecordsIn becomes num.records.in. */
  private static String words(String camel) {
    return camel
        .replaceAll("([a-z0-9])([A-Z])", "$1.$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1.$2")
        .replace('_', '.')
        .replaceAll("\\.{2,}", ".")
        .toLowerCase(Locale.ROOT);
  }

  /** Tags of a metric's variables, whose names Flink writes in angle brackets. */
  static Tags tags(Map<String, String> variables) {
    List<Tag> tags = new ArrayList<>();
    variables.forEach(
        (name, value) -> {
          String key = name.replaceAll("[<>]", "");
          if (!PASSING.contains(key)) {
            tags.add(Tag.of(key, value.isEmpty() ? "none" : value));
          }
        });
    return Tags.of(tags);
  }
}
