package io.tickloom.trainer.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Parquet files of one table: all of one schema and grid, or refused.
 *
 * @param folder where they lie
 * @param files the files, sorted by name; hidden ones left out
 * @param schema what they say of themselves, with the sources of all
 */
record ParquetFolder(Path folder, List<Path> files, Schema schema) {

  /**
   * Lists a folder's files and reads their metadata.
   *
   * @throws BadInputException if there is no such folder, no file in it, a file without metadata,
   *     or files of two schemas or grids
   */
  static ParquetFolder open(Connection connection, Path folder, String table) throws SQLException {
    List<Path> files = list(folder, table);
    Map<String, Schema> schemas = schemas(connection, files);
    Schema first = null;
    String firstName = null;
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      String name = file.toString();
      Schema schema = schemas.get(name);
      if (schema == null) {
        throw new BadInputException(
            file
                + ": no \"tickloom\" key in the file's metadata; rows must come from the Tickloom job");
      }
      if (!schema.table().equals(table)) {
        throw new BadInputException(
            "%s: holds table \"%s\" where \"%s\" is expected"
                .formatted(file, schema.table(), table));
      }
      if (first == null) {
        first = schema;
        firstName = name;
      }
      SchemaAgreement.check(first, firstName, schema, name);
      sources.addAll(schema.sources());
    }
    return new ParquetFolder(folder, files, first.withSources(sources));
  }

  /** The files as DuckDB's table function. */
  String sql() {
    return files.stream()
        .map(f -> DuckDb.literal(f.toString()))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  private static List<Path> list(Path folder, String table) {
    if (!Files.isDirectory(folder)) {
      throw new BadInputException(
          "%s: no such folder; --features must name a folder with %s/ in it, as the Tickloom job writes it"
              .formatted(folder, table));
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files =
          entries
              .filter(f -> f.getFileName().toString().endsWith(".parquet"))
              .filter(f -> !f.getFileName().toString().startsWith("."))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new BadInputException(folder + ": no .parquet file in this folder");
      }
      return files;
    } catch (IOException e) {
      throw new BadInputException(folder + ": can't be listed: " + e.getMessage(), e);
    }
  }

  private static Map<String, Schema> schemas(Connection connection, List<Path> files)
      throws SQLException {
    Map<String, Schema> schemas = new TreeMap<>();
    try (Statement statement = connection.createStatement()) {
      for (Path file : files) {
        String sql =
            "SELECT decode(value) FROM parquet_kv_metadata("
                + DuckDb.literal(file.toString())
                + ") WHERE decode(key) = 'tickloom'";
        try (ResultSet result = statement.executeQuery(sql)) {
          if (result.next()) {
            schemas.put(file.toString(), SchemaJson.parse(file.toString(), result.getString(1)));
          }
        } catch (SQLException e) {
          throw new BadInputException(file + ": can't be read as Parquet: " + Sql.firstLine(e), e);
        }
      }
    }
    return schemas;
  }
}
