package io.tickloom.job.metrics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A place in Flink's tree of metrics. */
final class Scope extends UnregisteredMetricsGroup implements LogicalScopeProvider {
  private final String logical;
  private final Map<String, String> variables = new TreeMap<>();

  Scope(String logical) {
    this.logical = logical;
  }

  /** With a variable, whose name Flink writes in angle brackets. */
  Scope with(String name, String value) {
    variables.put("<" + name + ">", value);
    return this;
  }

  @Override
  public Map<String, String> getAllVariables() {
    return variables;
  }

  @Override
  public String getLogicalScope(CharacterFilter filter) {
    return logical;
  }

  @Override
  public String getLogicalScope(CharacterFilter filter, char delimiter) {
    return logical.replace('.', delimiter);
  }

  @Override
  public MetricGroup getWrappedMetricGroup() {
    return this;
  }
}
