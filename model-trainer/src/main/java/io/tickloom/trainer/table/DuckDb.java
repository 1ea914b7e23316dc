package io.tickloom.trainer.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * An in-memory DuckDB that reads and writes Parquet for us: bounded in memory, streaming its
 * results, leaving no files behind, asking no network.
 */
public final class DuckDb {
  private static final int MEMORY_MEGABYTES = 768;

  private DuckDb() {}

  /**
   * Opens a connection.
   *
   * @param threads how many threads a query may use
   * @throws SQLException if DuckDB can't start
   */
  public static Connection open(int threads) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("jdbc_stream_results", "true");
    Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute("SET memory_limit = '" + MEMORY_MEGABYTES + "MB'");
      statement.execute("SET temp_directory = ''");
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** A string as an SQL literal. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name as an SQL identifier. */
  public static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
