package io.tickloom.trainer.report;

import io.tickloom.trainer.table.DuckDb;
import io.tickloom.trainer.table.Rows;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Predictions row by row: {@code symbol, time_micros, part, outcome, label, forward_return,
 * probability}; label is 1 for up, 0 for down, null for a tie or a void one.
 */
public final class PredictionsParquet {
  private static final long MICROS = 1_000_000L;

  private PredictionsParquet() {}

  /**
   * Predictions of one part.
   *
   * @param name train, validation or test
   * @param members row numbers
   * @param probability of up, for each member
   */
  @SuppressWarnings("ArrayRecordComponent") // handed through
  public record Part(String name, int[] members, double[] probability) {}

  /**
   * What came of a row.
   *
   * @param text up, down, tie or void
   * @param isClass whether it is up or down
   * @param logReturn log return over the label's span; NaN where void
   */
  public record Came(String text, boolean isClass, float logReturn) {}

  /** Tells what came of a row. */
  @FunctionalInterface
  public interface Outcomes {
    /** What came of the row of this number. */
    Came of(int row);
  }

  /**
   * Writes the file.
   *
   * @param metadata JSON for the file's {@code tickloom} key
   */
  public static void write(
      Path file, Rows rows, List<Part> parts, Outcomes outcomes, String metadata)
      throws IOException {
    try (Connection connection = DuckDb.open(1);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE predictions (symbol VARCHAR NOT NULL, time_micros BIGINT NOT NULL, part"
              + " VARCHAR NOT NULL, outcome VARCHAR NOT NULL, label INTEGER, forward_return DOUBLE"
              + " NOT NULL, probability DOUBLE NOT NULL)");
      try (DuckDBAppender appender =
          connection
              .unwrap(DuckDBConnection.class)
              .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "predictions")) {
        for (Part part : parts) {
          append(appender, rows, part, outcomes);
        }
      }
      statement.execute(
          "COPY predictions TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {tickloom: %s})"
              .formatted(DuckDb.literal(file.toString()), DuckDb.literal(metadata)));
    } catch (SQLException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static void append(DuckDBAppender appender, Rows rows, Part part, Outcomes outcomes)
      throws SQLException {
    for (int i = 0; i < part.members().length; i++) {
      int row = part.members()[i];
      Came came = outcomes.of(row);
      appender.beginRow();
      appender.append(rows.symbols().get(rows.symbol(row)));
      appender.append(rows.second(row) * MICROS);
      appender.append(part.name());
      appender.append(came.text());
      if (came.isClass()) {
        appender.append(came.text().equals("up") ? 1 : 0);
      } else {
        appender.appendNull();
      }
      appender.append((double) came.logReturn());
      appender.append(part.probability()[i]);
      appender.endRow();
    }
  }
}
