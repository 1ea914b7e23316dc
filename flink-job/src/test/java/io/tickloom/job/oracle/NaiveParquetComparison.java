package io.tickloom.job.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Holds the folders that a run wrote against what the oracle makes of the same trades. */
public final class NaiveParquetComparison {
  private NaiveParquetComparison() {}

  /** Compares one symbol's part of {@code <output>/rows}, which must hold every feature. */
  public static RowComparison rows(
      Path output, String symbol, List<NaiveTrade> trades, int deltaTSeconds)
      throws SQLException, IOException {
    return RowComparison.of(
        NaiveRows.of(trades, deltaTSeconds), ParquetFolder.read(output.resolve("rows")).of(symbol));
  }

  /** Compares one symbol's part of {@code <output>/path}. */
  public static RowComparison path(Path output, String symbol, List<NaiveTrade> trades)
      throws SQLException, IOException {
    return RowComparison.of(
        NaivePath.byTime(NaivePath.of(trades)),
        ParquetFolder.read(output.resolve("path")).of(symbol));
  }
}
