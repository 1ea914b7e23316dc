package io.tickloom.job.run;

import io.tickloom.job.row.Column;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** A table as the raw bits of its values, by symbol and time; in no other order. */
final class TableBits {
  private static final int LISTED = 5;

  private final List<Column> columns;
  private final TreeMap<String, long[]> rows = new TreeMap<>();

  TableBits(TableSchema schema) {
    columns = schema.columns();
  }

  /** What DuckDB reads out of all {@code *.parquet} of {@code folder}. */
  static TableBits ofParquet(TableSchema schema, Path folder) throws SQLException {
    TableBits table = new TableBits(schema);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT * FROM '" + folder.resolve("*.parquet") + "'")) {
      table.requireColumns(found);
      while (found.next()) {
        table.put(found.getString(1), found.getLong(2), table.values(found));
      }
    }
    return table;
  }

  void add(ColumnBlock block) {
    for (int i = 0; i < block.rows(); i++) {
      long[] bits = new long[columns.size() - 2];
      for (int c = 0; c < bits.length; c++) {
        bits[c] = Double.doubleToRawLongBits(block.values()[c][i]);
      }
      put(block.symbol(), block.timeMicros()[i], bits);
    }
  }

  /** The rows of times up to {@code timeMicros}. */
  TableBits before(long timeMicros) {
    TableBits part = new TableBits(new TableSchema("part", new ArrayList<>(columns)));
    rows.forEach(
        (key, bits) -> {
          if (Long.parseLong(key.substring(key.indexOf(' ') + 1)) <= timeMicros) {
            part.rows.put(key, bits);
          }
        });
    return part;
  }

  /** The rows whose value in {@code column} is one of these. */
  TableBits where(String column, DoublePredicate wanted) {
    TableBits part = new TableBits(new TableSchema("part", new ArrayList<>(columns)));
    int at = columns.stream().map(Column::name).toList().indexOf(column) - 2;
    rows.forEach(
        (key, bits) -> {
          if (wanted.test(Double.longBitsToDouble(bits[at]))) {
            part.rows.put(key, bits);
          }
        });
    return part;
  }

  /** The rows that are there too. */
  TableBits alsoIn(TableBits other) {
    TableBits part = new TableBits(new TableSchema("part", new ArrayList<>(columns)));
    rows.forEach(
        (key, bits) -> {
          if (other.rows.containsKey(key)) {
            part.rows.put(key, bits);
          }
        });
    return part;
  }

  /** Time of the last row. */
  long lastMicros() {
    return rows.keySet().stream()
        .mapToLong(key -> Long.parseLong(key.substring(key.indexOf(' ') + 1)))
        .max()
        .orElseThrow();
  }

  int size() {
    return rows.size();
  }

  /** The first rows and cells that are not the same here and there; empty where all are. */
  List<String> differences(TableBits other) {
    return differences(other, column -> true);
  }

  /** The same of some columns alone. */
  List<String> differences(TableBits other, Predicate<String> wanted) {
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, long[]> row : rows.entrySet()) {
      long[] there = other.rows.get(row.getKey());
      if (there == null) {
        found.add(row.getKey() + " is missing there");
      } else {
        compare(row.getKey(), row.getValue(), there, wanted, found);
      }
    }
    for (String key : other.rows.keySet()) {
      if (!rows.containsKey(key)) {
        found.add(key + " is missing here");
      }
    }
    return found.size() <= LISTED ? found : found.subList(0, LISTED);
  }

  private void compare(
      String key, long[] here, long[] there, Predicate<String> wanted, List<String> found) {
    for (int c = 0; c < here.length; c++) {
      if (here[c] != there[c] && wanted.test(columns.get(c + 2).name())) {
        String bits = Long.toHexString(here[c]) + " here, " + Long.toHexString(there[c]) + " there";
        double value = Double.longBitsToDouble(here[c]);
        found.add(key + " " + columns.get(c + 2).name() + " " + value + ": " + bits);
      }
    }
  }

  private void put(String symbol, long timeMicros, long[] bits) {
    if (rows.put(symbol + " " + timeMicros, bits) != null) {
      throw new IllegalArgumentException("two rows of " + symbol + " at " + timeMicros);
    }
  }

  private long[] values(ResultSet found) throws SQLException {
    long[] bits = new long[columns.size() - 2];
    for (int c = 0; c < bits.length; c++) {
      boolean flag = columns.get(c + 2).type() == Column.Type.BOOLEAN;
      double value = flag ? (found.getBoolean(c + 3) ? 1 : 0) : found.getDouble(c + 3);
      bits[c] = Double.doubleToRawLongBits(value);
    }
    return bits;
  }

  private void requireColumns(ResultSet found) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int c = 1; c <= found.getMetaData().getColumnCount(); c++) {
      names.add(found.getMetaData().getColumnName(c));
    }
    List<String> expected = columns.stream().map(Column::name).toList();
    if (!names.equals(expected)) {
      throw new IllegalArgumentException(names + " instead of " + expected);
    }
  }
}
