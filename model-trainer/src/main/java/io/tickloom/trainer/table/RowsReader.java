package io.tickloom.trainer.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Reads the {@code rows} folder into {@link Rows}, whatever the order of rows in the files. */
public final class RowsReader {
  private static final long MICROS = 1_000_000L;
  private static final int REPORT_EVERY = 8192;

  private RowsReader() {}

  /**
   * Reads all rows.
   *
   * @param folder the folder with the Parquet files
   * @param threads how many threads the reading may use
   * @param progress is told now and then how many rows have been read
   * @throws BadInputException if the folder can't be used; the message says why
   */
  public static Rows read(Path folder, int threads, LongConsumer progress) {
    try (Connection connection = DuckDb.open(threads);
        Statement statement = connection.createStatement()) {
      ParquetFolder parquet = ParquetFolder.open(connection, folder, "rows");
      if (parquet.schema().features().isEmpty()) {
        throw new BadInputException(folder + ": no column with the role \"feature\"");
      }
      ColumnCheck.check(statement, parquet, "symbol", "time_micros", "clean_seconds");
      List<String> symbols = new ArrayList<>();
      int rows =
          SymbolCounts.of(statement, parquet).entrySet().stream()
              .peek(e -> symbols.add(e.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum();
      if (rows == 0) {
        throw new BadInputException(folder + ": the files hold no row");
      }
      return read(statement, parquet, symbols, rows, progress);
    } catch (SQLException e) {
      throw new BadInputException(folder + ": can't be read: " + Sql.firstLine(e), e);
    }
  }

  private static Rows read(
      Statement statement,
      ParquetFolder parquet,
      List<String> symbols,
      int n,
      LongConsumer progress)
      throws SQLException {
    List<String> names = parquet.schema().features().stream().map(Column::name).toList();
    int[] symbol = new int[n];
    long[] seconds = new long[n];
    float[] clean = new float[n];
    float[][] features = new float[names.size()][n];
    Map<String, Integer> index = new HashMap<>();
    symbols.forEach(s -> index.put(s, index.size()));
    String sql =
        "SELECT symbol, time_micros, clean_seconds, "
            + names.stream()
                .map(name -> "coalesce(" + DuckDb.identifier(name) + "::DOUBLE, 'nan'::DOUBLE)")
                .collect(Collectors.joining(", "))
            + " FROM "
            + parquet.sql();
    int row = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        symbol[row] = index.get(result.getString(1));
        seconds[row] = wholeSecond(result.getLong(2), parquet.folder());
        onGrid(seconds[row], parquet);
        clean[row] = (float) result.getDouble(3);
        for (int f = 0; f < features.length; f++) {
          float value = (float) result.getDouble(f + 4);
          if (Float.isInfinite(value)) {
            throw new BadInputException(
                "%s: column %s holds %s at %s; a value that is undefined must be NaN"
                    .formatted(
                        parquet.folder(),
                        names.get(f),
                        result.getDouble(f + 4),
                        Instant.ofEpochSecond(seconds[row])));
          }
          features[f][row] = value;
        }
        if (++row % REPORT_EVERY == 0) {
          progress.accept(row);
        }
      }
    }
    return sorted(parquet, symbols, symbol, seconds, clean, features);
  }

  private static Rows sorted(
      ParquetFolder parquet,
      List<String> symbols,
      int[] symbol,
      long[] seconds,
      float[] clean,
      float[][] features) {
    int n = seconds.length;
    if (TimeOrder.holds(seconds, symbol, n)) {
      return new Rows(parquet.schema(), symbols, symbol, seconds, clean, features);
    }
    int[] order = TimeOrder.of(seconds, symbol, n);
    int[] sortedSymbol = new int[n];
    long[] sortedSeconds = new long[n];
    for (int i = 0; i < n; i++) {
      sortedSymbol[i] = symbol[order[i]];
      sortedSeconds[i] = seconds[order[i]];
      if (i > 0
          && sortedSeconds[i] == sortedSeconds[i - 1]
          && sortedSymbol[i] == sortedSymbol[i - 1]) {
        throw new BadInputException(
            "%s: %s at %s stands there twice; each symbol and time must be there once"
                .formatted(
                    parquet.folder(),
                    symbols.get(sortedSymbol[i]),
                    Instant.ofEpochSecond(sortedSeconds[i])));
      }
    }
    float[] sortedClean = permuted(clean, order);
    for (int f = 0; f < features.length; f++) {
      features[f] = permuted(features[f], order);
    }
    return new Rows(parquet.schema(), symbols, sortedSymbol, sortedSeconds, sortedClean, features);
  }

  private static void onGrid(long second, ParquetFolder parquet) {
    int grid = parquet.schema().gridSeconds();
    if (Math.floorMod(second, grid) != 0) {
      throw new BadInputException(
          "%s: a row at %s is off the grid; metadata says %d s, and grid times are its multiples"
              .formatted(parquet.folder(), Instant.ofEpochSecond(second), grid));
    }
  }

  static float[] permuted(float[] values, int[] order) {
    float[] result = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      result[i] = values[order[i]];
    }
    return result;
  }

  static long wholeSecond(long micros, Path folder) {
    if (Math.floorMod(micros, MICROS) != 0) {
      throw new BadInputException(
          "%s: time_micros %d is not on a whole second; grid times are".formatted(folder, micros));
    }
    return Math.floorDiv(micros, MICROS);
  }
}
