package io.tickloom.trainer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many rows each symbol has: what the columns are sized by. */
final class SymbolCounts {
  private SymbolCounts() {}

  /**
   * @throws BadInputException if a key is null or a count is beyond an array
   */
  static SortedMap<String, Integer> of(Statement statement, ParquetFolder parquet)
      throws SQLException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    String sql =
        "SELECT symbol, count(*), count(time_micros) FROM " + parquet.sql() + " GROUP BY symbol";
    long total = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        String symbol = result.getString(1);
        if (symbol == null || result.getLong(2) != result.getLong(3)) {
          throw new BadInputException(
              parquet.folder() + ": a row without symbol or time_micros; both must be there");
        }
        total += result.getLong(2);
        if (total > Integer.MAX_VALUE) {
          throw new BadInputException(
              "%s: more than %,d rows; take a coarser grid or fewer days"
                  .formatted(parquet.folder(), Integer.MAX_VALUE));
        }
        counts.put(symbol, (int) result.getLong(2));
      }
    }
    return counts;
  }
}
