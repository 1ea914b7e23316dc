package io.tickloom.trainer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses files that lack a column which their metadata or the contract promises. */
final class ColumnCheck {
  private ColumnCheck() {}

  /**
   * @throws BadInputException naming every missing column, or a column that holds text in place of
   *     numbers
   */
  static void check(Statement statement, ParquetFolder parquet, String... required)
      throws SQLException {
    Set<String> present = new HashSet<>();
    try (ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM " + parquet.sql())) {
      while (result.next()) {
        present.add(result.getString(1));
        if (!result.getString(1).equals("symbol")) {
          number(parquet, result.getString(1), result.getString(2));
        }
      }
    }
    List<String> missing = new ArrayList<>(Arrays.asList(required));
    parquet.schema().features().forEach(c -> missing.add(c.name()));
    missing.removeIf(present::contains);
    if (!missing.isEmpty()) {
      throw new BadInputException(
          "%s: missing %s: %s"
              .formatted(
                  parquet.folder(),
                  missing.size() == 1 ? "column" : "columns",
                  String.join(", ", missing)));
    }
  }

  private static void number(ParquetFolder parquet, String column, String type) {
    boolean isText = type.equals("VARCHAR") || type.equals("BLOB");
    if (isText && parquet.schema().columns().stream().anyMatch(c -> c.name().equals(column))) {
      throw new BadInputException(
          "%s: column %s holds text (%s) where numbers are expected"
              .formatted(parquet.folder(), column, type));
    }
  }
}
