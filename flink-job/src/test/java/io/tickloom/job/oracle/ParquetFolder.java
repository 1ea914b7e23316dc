package io.tickloom.job.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A {@code rows/} or {@code path/} folder as a stranger reads it: through DuckDB, sorted by symbol
 * and time.
 */
public final class ParquetFolder {
  private final Map<String, String> types = new LinkedHashMap<>();
  private final SortedMap<String, JsonNode> metadata = new TreeMap<>();
  private final List<String> symbols = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final Map<String, List<Double>> columns = new LinkedHashMap<>();

  private ParquetFolder() {}

  /**
   * Reads all {@code *.parquet} files of the folder.
   *
   * @throws SQLException where DuckDB cannot read them as one table
   * @throws IOException where a file's {@code tickloom} metadata is not JSON
   * @throws IllegalArgumentException where a cell is null
   */
  public static ParquetFolder read(Path folder) throws SQLException, IOException {
    ParquetFolder table = new ParquetFolder();
    String files = "'" + folder.resolve("*.parquet").toString().replace("'", "''") + "'";
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      table.readTypes(statement, files);
      table.readRows(statement, files);
      table.readMetadata(statement, files);
    }
    return table;
  }

  /** DuckDB's type by column name, in the order of the file: VARCHAR, BIGINT, DOUBLE, BOOLEAN. */
  public Map<String, String> types() {
    return new LinkedHashMap<>(types);
  }

  /** The JSON under the key {@code tickloom} by file name; a file without it is left out. */
  public SortedMap<String, JsonNode> metadata() {
    return new TreeMap<>(metadata);
  }

  public int rows() {
    return times.size();
  }

  /** The symbol of each row. */
  public List<String> symbols() {
    return List.copyOf(symbols);
  }

  /** The time of each row, UTC microseconds. */
  public long[] timeMicros() {
    return times.stream().mapToLong(Long::longValue).toArray();
  }

  /** A column's value in each row; a boolean as 1 or 0. Key and time are no such columns. */
  public double[] column(String name) {
    if (!columns.containsKey(name)) {
      throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
    }
    return columns.get(name).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The rows of one symbol as time to column to value, the form that {@link RowComparison} takes.
   */
  public SortedMap<Long, SortedMap<String, Double>> of(String symbol) {
    int from = symbols.indexOf(symbol);
    int to = symbols.lastIndexOf(symbol) + 1;
    if (from < 0) {
      throw new IllegalArgumentException("no rows of " + symbol);
    }
    Map<String, double[]> own = new LinkedHashMap<>();
    columns.forEach((name, values) -> own.put(name, doubles(values.subList(from, to))));
    long[] ownTimes = times.subList(from, to).stream().mapToLong(Long::longValue).toArray();
    return RowComparison.table(ownTimes, own);
  }

  private void readTypes(Statement statement, String files) throws SQLException {
    String query = "DESCRIBE SELECT * FROM read_parquet(" + files + ")";
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        types.put(result.getString("column_name"), result.getString("column_type"));
      }
    }
    for (String name : types.keySet()) {
      if (!name.equals("symbol") && !name.equals("time_micros")) {
        columns.put(name, new ArrayList<>());
      }
    }
  }

  private void readRows(Statement statement, String files) throws SQLException {
    String query = "SELECT * FROM read_parquet(" + files + ") ORDER BY symbol, time_micros";
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        symbols.add(result.getString("symbol"));
        checkNotNull(result, "symbol");
        times.add(result.getLong("time_micros"));
        checkNotNull(result, "time_micros");
        for (Map.Entry<String, List<Double>> column : columns.entrySet()) {
          column.getValue().add(value(result, column.getKey()));
        }
      }
    }
  }

  private void readMetadata(Statement statement, String files) throws SQLException, IOException {
    String query =
        "SELECT file_name, decode(value) AS json FROM parquet_kv_metadata("
            + files
            + ") WHERE decode(key) = 'tickloom'";
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        String file = Path.of(result.getString("file_name")).getFileName().toString();
        metadata.put(file, new ObjectMapper().readTree(result.getString("json")));
      }
    }
  }

  private double value(ResultSet result, String name) throws SQLException {
    boolean flag = "BOOLEAN".equals(types.get(name));
    double value = flag ? (result.getBoolean(name) ? 1 : 0) : result.getDouble(name);
    checkNotNull(result, name);
    return value;
  }

  private void checkNotNull(ResultSet result, String name) throws SQLException {
    if (result.wasNull()) {
      throw new IllegalArgumentException("null in column " + name + ", row " + times.size());
    }
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
