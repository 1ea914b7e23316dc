package io.tickloom.trainer.table;

import java.sql.SQLException;

/** What DuckDB's messages say, cut to a line. */
final class Sql {
  private Sql() {}

  static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
