package io.tickloom.job.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a rival's six features are the job's. The job's columns are measured from the last price,
 * which is taken out here: the difference of two of them does not know it.
 *
 * <p>Arguments: the job's output folder, the rival's, and the rival's name. Ends with an error
 * unless every clean row of the job has its row there and all values agree to 1e-9.
 */
public final class RivalRows {
  private static final double AGREE = 1e-9;

  private RivalRows() {}

  /** Compares. */
  public static void main(String[] args) throws SQLException {
    String query =
        """
        WITH ours AS (
          SELECT time_micros, trade_flow_imbalance_60s AS a, notional_flow_imbalance_60s AS b,
            signed_notional_60s AS c, largest_trade_share_60s AS d,
            high_distance_60s - vwap_distance_60s AS e, high_distance_60s - low_distance_60s AS f
          FROM '%s' WHERE clean_seconds >= 60 AND NOT isnan(trade_flow_imbalance_60s)),
        theirs AS (
          SELECT column0 * 1000 AS time_micros, column1 AS a, column2 AS b, column3 AS c,
            column4 AS d, column5 AS e, column6 AS f
          FROM read_csv('%s', header = false, columns = {'column0': 'BIGINT', 'column1': 'DOUBLE',
            'column2': 'DOUBLE', 'column3': 'DOUBLE', 'column4': 'DOUBLE', 'column5': 'DOUBLE',
            'column6': 'DOUBLE'}))
        SELECT count(*), count(theirs.a), max(greatest(abs(ours.a - theirs.a),
          abs(ours.b - theirs.b), abs(ours.c - theirs.c) / greatest(1, abs(ours.c)),
          abs(ours.d - theirs.d), abs(ours.e - theirs.e), abs(ours.f - theirs.f)))
        FROM ours LEFT JOIN theirs USING (time_micros)
        """
            .formatted(
                Path.of(args[0]).resolve("rows/*.parquet"), Path.of(args[1]).resolve("part-*"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      found.next();
      long rows = found.getLong(1);
      long common = found.getLong(2);
      double apart = found.getDouble(3);
      System.out.printf(
          "  %s: %,d of the job's %,d clean rows, six values apart by at most %.1e%n",
          args[2], common, rows, apart);
      if (rows == 0 || common < rows || !(apart <= AGREE)) {
        throw new IllegalStateException(
            "The rival's rows are not the job's; its time says nothing");
      }
    }
  }
}
