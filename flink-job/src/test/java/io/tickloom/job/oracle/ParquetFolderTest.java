package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFolderTest {
  @TempDir Path output;

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectories(output.resolve("rows"));
    Files.createDirectories(output.resolve("path"));
  }

  @Test
  void filesAreReadAsOneTableSortedBySymbolAndTime() throws SQLException, IOException {
    write(
        "rows/1.parquet",
        "SELECT 'B' symbol, 10::BIGINT time_micros, 1.5::DOUBLE x, true AS valid");
    write(
        "rows/0.parquet",
        "SELECT 'B' symbol, 5::BIGINT time_micros, 'NaN'::DOUBLE x, false AS valid"
            + " UNION ALL SELECT 'A', 20, 2.5, true");

    ParquetFolder table = ParquetFolder.read(output.resolve("rows"));

    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.symbols()).containsExactly("A", "B", "B");
    assertThat(table.timeMicros()).containsExactly(20, 5, 10);
    assertThat(table.column("x")).containsExactly(2.5, Double.NaN, 1.5);
    assertThat(table.column("valid")).containsExactly(1, 0, 1);
    assertThat(table.of("B").keySet()).containsExactly(5L, 10L);
    assertThat(table.types())
        .containsExactly(
            entry("symbol", "VARCHAR"),
            entry("time_micros", "BIGINT"),
            entry("x", "DOUBLE"),
            entry("valid", "BOOLEAN"));
  }

  @Test
  void metadataIsReadFromEveryFile() throws SQLException, IOException {
    write("rows/0.parquet", "SELECT 'A' symbol, 1::BIGINT time_micros");
    write("rows/1.parquet", "SELECT 'A' symbol, 2::BIGINT time_micros");

    ParquetFolder table = ParquetFolder.read(output.resolve("rows"));

    assertThat(table.metadata()).containsOnlyKeys("0.parquet", "1.parquet");
    assertThat(table.metadata().get("0.parquet").get("grid_seconds").asInt()).isEqualTo(5);
  }

  @Test
  void nullIsRefused() throws SQLException {
    write("rows/0.parquet", "SELECT 'A' symbol, 1::BIGINT time_micros, NULL::DOUBLE x");

    assertThatThrownBy(() -> ParquetFolder.read(output.resolve("rows")))
        .hasMessage("null in column x, row 1");
  }

  @Test
  void foldersAreHeldAgainstTheOracle() throws SQLException, IOException {
    List<NaiveTrade> tape = new HandTape().buy("0.5", "8", "1").buy("1.5", "9", "1").trades();
    String path =
        "SELECT 'A' symbol, %d::BIGINT time_micros, 8::DOUBLE last_price, 8::DOUBLE high_price,"
            + " 8::DOUBLE low_price, 0.5::DOUBLE clean_seconds"
            + " UNION ALL SELECT 'A', %d, %s, 9, 9, 1.5";
    write("path/0.parquet", path.formatted(HandTape.at("1"), HandTape.at("2"), "9"));
    assertThat(NaiveParquetComparison.path(output, "A", tape).same()).isTrue();

    write("path/0.parquet", path.formatted(HandTape.at("1"), HandTape.at("2"), "10"));
    assertThat(NaiveParquetComparison.path(output, "A", tape).toString())
        .endsWith(HandTape.at("2") + " last_price: 9.0 expected, 10.0 found");

    write("rows/0.parquet", path.formatted(HandTape.at("1"), HandTape.at("5"), "9"));
    assertThat(NaiveParquetComparison.rows(output, "A", tape, 5).toString())
        .contains(HandTape.at("1") + ": a row where the oracle has none")
        .contains(HandTape.at("5") + " high_price: a column that the oracle does not know")
        .contains(HandTape.at("5") + " clean_seconds: 4.5 expected, 1.5 found");
  }

  private void write(String file, String query) throws SQLException {
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          "COPY (%s) TO '%s' (FORMAT parquet, KV_METADATA {tickloom: '{\"grid_seconds\":5}'})"
              .formatted(query, output.resolve(file)));
    }
  }
}
