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
 * each value within 1e-9 of the larger one. A feature that is a difference of near-equal numbers
 * and passes through 0 may also be off by its row's floor.
 */
public final class RowComparison {
  private static final double RELATIVE = 1e-9;
  private static final int LISTED = 20;

  private final Map<Long, SortedMap<String, Double>> floors = new HashMap<>();
  private final List<String> listed = new ArrayList<>();
  private final SortedMap<String, Double> worst = new TreeMap<>();
  private long compared;
  private long differences;

  private RowComparison() {}

  /** Compares the oracle's rows with a table, time to column to value. */
  public static RowComparison of(
      List<NaiveRow> expected, SortedMap<Long, ? extends Map<String, Double>> actual) {
    RowComparison comparison = new RowComparison();
    SortedMap<Long, SortedMap<String, Double>> byTime = new TreeMap<>();
    for (NaiveRow row : expected) {
      byTime.put(row.timeMicros(), row.columns());
      comparison.floors.put(row.timeMicros(), row.floors());
    }
    return comparison.tables(byTime, actual);
  }

  /** Compares two tables without floors, each time to column to value. */
  public static RowComparison of(
      SortedMap<Long, ? extends Map<String, Double>> expected,
      SortedMap<Long, ? extends Map<String, Double>> actual) {
    return new RowComparison().tables(expected, actual);
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

  private RowComparison tables(
      SortedMap<Long, ? extends Map<String, Double>> expected,
      SortedMap<Long, ? extends Map<String, Double>> actual) {
    TreeSet<Long> times = new TreeSet<>(expected.keySet());
    times.addAll(actual.keySet());
    for (long time : times) {
      if (!actual.containsKey(time)) {
        differs(time + ": no such row, but the oracle has one");
      } else if (!expected.containsKey(time)) {
        differs(time + ": a row where the oracle has none");
      } else {
        row(time, expected.get(time), actual.get(time));
      }
    }
    return this;
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
    double floor = floors.getOrDefault(time, new TreeMap<>()).getOrDefault(column, 0.0);
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
