package io.tickloom.job.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Holds the folders that a run wrote against what the oracle makes of the same trades. */
public final class NaiveParquetComparison {
  private NaiveParquetComparison() {}

  /**
   * Compares one symbol's part of {@code <output>/rows}, in the features that it holds; that those
   * are all there is not asked here.
   */
  public static RowComparison rows(
      Path output, String symbol, List<NaiveTrade> trades, int deltaTSeconds)
      throws SQLException, IOException {
    SortedMap<Long, SortedMap<String, Double>> written =
        ParquetFolder.read(output.resolve("rows")).of(symbol);
    Set<String> names = written.isEmpty() ? Set.of() : written.get(written.firstKey()).keySet();
    return RowComparison.of(NaiveRows.of(trades, deltaTSeconds, names), written);
  }

  /** Compares one symbol's part of {@code <output>/path}. */
  public static RowComparison path(Path output, String symbol, List<NaiveTrade> trades)
      throws SQLException, IOException {
    return RowComparison.of(
        NaivePath.byTime(NaivePath.of(trades)),
        ParquetFolder.read(output.resolve("path")).of(symbol));
  }
}
