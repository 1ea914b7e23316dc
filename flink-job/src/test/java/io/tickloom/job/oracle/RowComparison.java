package io.tickloom.job.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds a computed table against the oracle's: the same times, the same columns, the same NaNs,
 * each value within 1e-9 of the larger one. A column that is a difference of near-equal numbers and
 * passes through 0 may also be off by 1e-14.
 */
public final class RowComparison {
  private static final double RELATIVE = 1e-9;
  private static final double FLOOR = 1e-14;
  private static final List<String> FLOORED =
      List.of(
          "trade_flow_imbalance_",
          "sweep_flow_imbalance_",
          "notional_flow_imbalance_",
          "vwap_distance_");
  private static final int LISTED = 20;

  private final List<String> listed = new ArrayList<>();
  private final SortedMap<String, Double> worst = new TreeMap<>();
  private long compared;
  private long differences;

  private RowComparison() {}

  /** Compares two tables, each time to column to value. */
  public static RowComparison of(
      SortedMap<Long, ? extends Map<String, Double>> expected,
      SortedMap<Long, ? extends Map<String, Double>> actual) {
    RowComparison comparison = new RowComparison();
    TreeSet<Long> times = new TreeSet<>(expected.keySet());
    times.addAll(actual.keySet());
    for (long time : times) {
      if (!actual.containsKey(time)) {
        comparison.differs(time + ": no such row, but the oracle has one");
      } else if (!expected.containsKey(time)) {
        comparison.differs(time + ": a row where the oracle has none");
      } else {
        comparison.row(time, expected.get(time), actual.get(time));
      }
    }
    return comparison;
  }

  /**
   * A table from its columns, in the form that {@link #of} takes.
   *
   * @throws IllegalArgumentException where a time comes twice
   */
  public static SortedMap<Long, SortedMap<String, Double>> table(
      long[] times, Map<String, double[]> columns) {
    SortedMap<Long, SortedMap<String, Double>> table = new TreeMap<>();
    for (int i = 0; i < times.length; i++) {
      SortedMap<String, Double> row = new TreeMap<>();
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        row.put(column.getKey(), column.getValue()[i]);
      }
      if (table.put(times[i], row) != null) {
        throw new IllegalArgumentException("two rows at " + times[i]);
      }
    }
    return table;
  }

  /** Whether nothing differs, and there was something to compare. */
  public boolean same() {
    return differences == 0 && compared > 0;
  }

  /** How many cells, whole rows and columns differ. */
  public long differences() {
    return differences;
  }

  /** How many cells both tables have. */
  public long compared() {
    return compared;
  }

  /**
   * By column, the largest relative difference of two numbers, floored columns included; 0 where
   * all are equal.
   */
  public Map<String, Double> worstRelative() {
    return new HashMap<>(worst);
  }

  /**
   * The count of differences and the first 20, a line each: time, column, the oracle's value, the
   * other.
   */
  @Override
  public String toString() {
    return differences + " differences in " + compared + " cells\n" + String.join("\n", listed);
  }

  private void row(long time, Map<String, Double> expected, Map<String, Double> actual) {
    TreeSet<String> columns = new TreeSet<>(expected.keySet());
    columns.addAll(actual.keySet());
    for (String column : columns) {
      if (!actual.containsKey(column)) {
        differs(time + " " + column + ": no such column");
      } else if (!expected.containsKey(column)) {
        differs(time + " " + column + ": a column that the oracle does not know");
      } else {
        cell(time, column, expected.get(column), actual.get(column));
      }
    }
  }

  private void cell(long time, String column, double expected, double actual) {
    compared++;
    boolean bothUndefined = Double.isNaN(expected) && Double.isNaN(actual);
    if (expected == actual || bothUndefined) {
      worst.merge(column, 0.0, Math::max);
      return;
    }
    double distance = Math.abs(expected - actual);
    double larger = Math.max(Math.abs(expected), Math.abs(actual));
    double floor = FLOORED.stream().anyMatch(column::startsWith) ? FLOOR : 0;
    if (Double.isFinite(distance)) {
      worst.merge(column, distance / larger, Math::max);
    }
    // neither holds where one of the two is NaN or infinite
    boolean close = Double.isFinite(larger) && (distance <= RELATIVE * larger || distance <= floor);
    if (!close) {
      differs(time + " " + column + ": " + expected + " expected, " + actual + " found");
    }
  }

  private void differs(String line) {
    differences++;
    if (listed.size() < LISTED) {
      listed.add(line);
    }
  }
}
