package io.tickloom.trainer.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the {@code path} folder: a price a second for each symbol. */
public final class PathReader {
  private PathReader() {}

  /**
   * Reads all seconds.
   *
   * @param folder the folder with the Parquet files
   * @param threads how many threads the reading may use
   * @param rows the rows that the path must belong to
   * @param withRange whether to keep each second's highest and lowest price too; of the mid it is
   *     that at the second's end
   * @param reference what its price is; seconds without a mid are no part of a path of mids
   * @return a path for each symbol of the rows, in their order
   * @throws BadInputException if the folder can't be used or lacks a symbol; the message says why
   */
  public static List<PricePath> read(
      Path folder, int threads, Rows rows, boolean withRange, Reference reference) {
    try (Connection connection = DuckDb.open(threads);
        Statement statement = connection.createStatement()) {
      ParquetFolder parquet = ParquetFolder.open(connection, folder, "path");
      ColumnCheck.check(
          statement,
          parquet,
          "symbol",
          "time_micros",
          "last_price",
          "high_price",
          "low_price",
          "clean_seconds");
      checkMid(folder, parquet, reference);
      if (parquet.schema().simulated() != rows.schema().simulated()) {
        throw new BadInputException(
            folder + ": of rows and path, one is simulated and the other recorded");
      }
      Map<String, PricePath> paths = new TreeMap<>();
      for (String symbol : SymbolCounts.of(statement, parquet).keySet()) {
        paths.put(symbol, read(statement, parquet, symbol, withRange, reference));
      }
      for (String symbol : rows.symbols()) {
        if (!paths.containsKey(symbol)) {
          throw new BadInputException(
              "%s: no path for %s, which rows/ holds".formatted(folder, symbol));
        }
      }
      return rows.symbols().stream().map(paths::get).toList();
    } catch (SQLException e) {
      throw new BadInputException(folder + ": can't be read: " + Sql.firstLine(e), e);
    }
  }

  private static void checkMid(Path folder, ParquetFolder parquet, Reference reference) {
    if (reference == Reference.MID
        && parquet.schema().columns().stream().noneMatch(c -> c.name().equals(reference.price()))) {
      throw new BadInputException(
          "%s: no column mid_price; --reference mid needs features made of recordings with a book (tiers Q and L)"
              .formatted(folder));
    }
  }

  private static PricePath read(
      Statement statement,
      ParquetFolder parquet,
      String symbol,
      boolean withRange,
      Reference reference)
      throws SQLException {
    String from =
        "%s WHERE symbol = %s%s"
            .formatted(parquet.sql(), DuckDb.literal(symbol), reference.known());
    int n;
    try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + from)) {
      n = count.next() ? count.getInt(1) : 0;
    }
    long[] seconds = new long[n];
    double[] last = new double[n];
    float[] clean = new float[n];
    BitSet traded = new BitSet(n);
    double[] high = new double[withRange ? n : 0];
    double[] low = new double[withRange ? n : 0];
    String sql =
        "SELECT time_micros, coalesce(%s, 'nan'::DOUBLE), clean_seconds, coalesce(%s, 'nan'::DOUBLE), coalesce(%s, 'nan'::DOUBLE) FROM %s"
            .formatted(reference.price(), reference.high(), reference.low(), from);
    int row = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        seconds[row] = RowsReader.wholeSecond(result.getLong(1), parquet.folder());
        last[row] = result.getDouble(2);
        clean[row] = (float) result.getDouble(3);
        traded.set(row, !Double.isNaN(result.getDouble(4)));
        if (withRange) {
          high[row] = result.getDouble(4);
          low[row] = result.getDouble(5);
        }
        row++;
      }
    }
    int[] none = new int[n];
    if (!TimeOrder.holds(seconds, none, n)) {
      int[] order = TimeOrder.of(seconds, none, n);
      long[] unsorted = seconds;
      seconds = Arrays.stream(order).mapToLong(i -> unsorted[i]).toArray();
      last = permuted(last, order);
      clean = RowsReader.permuted(clean, order);
      BitSet found = traded;
      traded = new BitSet(n);
      for (int i = 0; i < n; i++) {
        traded.set(i, found.get(order[i]));
      }
      high = withRange ? permuted(high, order) : high;
      low = withRange ? permuted(low, order) : low;
    }
    PricePath.Range range = withRange ? new PricePath.Range(high, low) : PricePath.Range.NOT_READ;
    try {
      return new PricePath(symbol, seconds, last, range, traded, clean);
    } catch (BadInputException e) {
      throw new BadInputException(parquet.folder() + ": " + e.getMessage(), e);
    }
  }

  private static double[] permuted(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }
}
