package io.tickloom.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Compares tables of Parquet files by DuckDB, row for row, in whatever order. */
final class Tables {
  private Tables() {}

  /** Each row of one is a row of the other, as often. */
  static void requireSame(Path expected, Path actual) throws SQLException {
    for (String table : new String[] {"rows", "path"}) {
      requireSame(of(expected, table), of(actual, table));
    }
  }

  /** The same where the one that was followed live covers less of the time. */
  static void requireSameWhereItWasLive(Path files, Path live) throws SQLException {
    for (String table : new String[] {"rows", "path"}) {
      String followed = of(live, table);
      requireSame(
          String.format(
              "(SELECT * FROM %s WHERE time_micros BETWEEN (SELECT min(time_micros) FROM %s) AND"
                  + " (SELECT max(time_micros) FROM %s))",
              of(files, table), followed, followed),
          followed);
    }
  }

  /** Rows with some columns of the expected, of which {@code late} may be missing in files. */
  static void requireSameColumns(Path expected, Path actual, String late) throws SQLException {
    String rows = "read_parquet(" + of(actual, "rows") + ", union_by_name = true)";
    String all = of(expected, "rows");
    assertThat(ask("SELECT count(*) FROM " + rows)).isEqualTo(ask("SELECT count(*) FROM " + all));
    assertThat(ask("SELECT count(" + late + ") FROM " + rows)).as("rows with " + late).isPositive();
    assertThat(
            ask(
                String.format(
                    "SELECT count(*) FROM %s a JOIN %s e USING (symbol, time_micros) WHERE"
                        + " a.trade_flow_imbalance_60s IS DISTINCT FROM e.trade_flow_imbalance_60s"
                        + " OR (a.%s IS NOT NULL AND a.%s IS DISTINCT FROM e.%s)",
                    rows, all, late, late, late)))
        .isZero();
  }

  /** Rows of a table. */
  static long count(Path folder, String table) throws SQLException {
    return ask("SELECT count(*) FROM " + of(folder, table));
  }

  private static String of(Path folder, String table) {
    return "'" + folder.resolve(table) + "/*.parquet'";
  }

  private static void requireSame(String expected, String actual) throws SQLException {
    assertThat(ask("SELECT count(*) FROM " + actual))
        .as("rows of %s", actual)
        .isPositive()
        .isEqualTo(ask("SELECT count(*) FROM " + expected));
    String both = "SELECT count(*) FROM (SELECT * FROM %s EXCEPT ALL SELECT * FROM %s)";
    assertThat(ask(String.format(both, expected, actual))).as("lost of %s", actual).isZero();
    assertThat(ask(String.format(both, actual, expected))).as("foreign in %s", actual).isZero();
  }

  private static long ask(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    }
  }
}
