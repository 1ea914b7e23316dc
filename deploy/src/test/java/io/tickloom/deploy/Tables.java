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
