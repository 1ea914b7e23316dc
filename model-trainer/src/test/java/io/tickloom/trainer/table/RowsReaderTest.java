package io.tickloom.trainer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.fixture.MetadataJson;
import io.tickloom.trainer.fixture.TapeFolder;
import io.tickloom.trainer.fixture.TapeFolder.Row;
import io.tickloom.trainer.fixture.TapeFolder.Second;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RowsReaderTest {
  private static final MetadataJson TWO = new MetadataJson(List.of("a", "b"), 5, 60, 120, 0);

  @TempDir Path folder;

  private static Row row(String symbol, long second, double... features) {
    return new Row(symbol, second, 100, 600, features);
  }

  private Rows read() {
    return RowsReader.read(folder.resolve("rows"), 1, n -> {});
  }

  @Test
  void readsRowsOfSeveralFilesAndSymbolsInTimeOrder() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("ETH", 20, 1.5, Double.NaN), row("BTC", 10, 2.5, 7)))
        .rows("2.parquet", List.of(row("ETH", 10, 3.5, 8)));
    Rows rows = read();
    assertThat(rows.symbols()).containsExactly("BTC", "ETH");
    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.feature(0)).containsExactly(2.5f, 3.5f, 1.5f);
    assertThat(rows.feature(1)).containsExactly(7f, 8f, Float.NaN);
    assertThat(rows.second(2)).isEqualTo(20);
    assertThat(rows.symbol(2)).isEqualTo(1);
    assertThat(rows.cleanSeconds(0)).isEqualTo(600);
  }

  @Test
  void learnsTheSchemaFromTheFile() {
    new TapeFolder(folder, new MetadataJson(List.of("a"), 5, 60, 120, 0.56))
        .rows("1.parquet", List.of(row("ETH", 10, 1)));
    Schema schema = read().schema();
    assertThat(schema.gridSeconds()).isEqualTo(5);
    assertThat(schema.longestMemorySeconds()).isEqualTo(120);
    assertThat(schema.simulated()).isTrue();
    assertThat(schema.market().orElseThrow().best().orElseThrow().auc()).isEqualTo(0.56);
    assertThat(schema.sources()).containsExactly(new Source("X-trades.csv", 7));
  }

  @Test
  void theFingerprintDoesNotDependOnTheFiles() {
    Path other = folder.resolve("other");
    new TapeFolder(folder, TWO).rows("1.parquet", List.of(row("E", 10, 1, 2), row("E", 15, 3, 4)));
    new TapeFolder(other, TWO)
        .rows("x.parquet", List.of(row("E", 15, 3, 4)))
        .rows("y.parquet", List.of(row("E", 10, 1, 2)));
    String one = TableHash.of(read(), List.of());
    String two = TableHash.of(RowsReader.read(other.resolve("rows"), 1, n -> {}), List.of());
    assertThat(two).isEqualTo(one).hasSize(64);
  }

  @Test
  void theOrderOfRowsWithinAFileDoesNotMatterEither() {
    Path other = folder.resolve("other");
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("E", 10, 1, 2), row("E", 15, 3, 4), row("E", 20, 5, 6)));
    new TapeFolder(other, TWO)
        .rows("1.parquet", List.of(row("E", 20, 5, 6), row("E", 10, 1, 2), row("E", 15, 3, 4)));
    String one = TableHash.of(read(), List.of());
    String two = TableHash.of(RowsReader.read(other.resolve("rows"), 1, n -> {}), List.of());
    assertThat(two).isEqualTo(one);
  }

  @Test
  void refusesTwoSchemas() {
    new TapeFolder(folder, TWO).rows("1.parquet", List.of(row("E", 10, 1, 2)));
    new TapeFolder(folder, new MetadataJson(List.of("a", "c"), 5, 60, 120, 0))
        .rows("2.parquet", List.of(row("E", 15, 1, 2)));
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("two schemas in one folder: column 7 is b (feature, version 1) in")
        .hasMessageContaining("and c (feature, version 1) in");
  }

  @Test
  void refusesTwoGrids() {
    new TapeFolder(folder, TWO).rows("1.parquet", List.of(row("E", 10, 1, 2)));
    new TapeFolder(folder, new MetadataJson(List.of("a", "b"), 1, 60, 120, 0))
        .rows("2.parquet", List.of(row("E", 15, 1, 2)));
    assertThatThrownBy(this::read).hasMessageContaining("two grids in one folder: 5 s in");
  }

  @Test
  void refusesSimulatedBesideRecorded() {
    new TapeFolder(folder, TWO).rows("1.parquet", List.of(row("E", 10, 1, 2)));
    new TapeFolder(folder, new MetadataJson(List.of("a", "b"), 5, 60, 120, 0.6))
        .rows("2.parquet", List.of(row("E", 15, 1, 2)));
    assertThatThrownBy(this::read)
        .hasMessageContaining("simulated and recorded markets in one folder");
  }

  @Test
  void refusesDoubledRows() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("E", 10, 1, 2)))
        .rows("2.parquet", List.of(row("E", 10, 1, 2)));
    assertThatThrownBy(this::read)
        .hasMessageContaining("E at 1970-01-01T00:00:10Z stands there twice");
  }

  @Test
  void refusesDoubledRowsWithinAFileNextToEachOtherOrNot() {
    new TapeFolder(folder, TWO)
        .rows(
            "1.parquet",
            List.of(
                row("E", 15, 1, 2), row("F", 10, 1, 2), row("E", 10, 1, 2), row("E", 15, 1, 2)));
    assertThatThrownBy(this::read)
        .hasMessageContaining("E at 1970-01-01T00:00:15Z stands there twice");
  }

  @Test
  void refusesAnInfiniteValueAndNamesItsPlace() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("E", 10, 1, Double.POSITIVE_INFINITY)));
    assertThatThrownBy(this::read)
        .hasMessageContaining("column b holds Infinity at 1970-01-01T00:00:10Z");
  }

  @Test
  void refusesARowOffTheGrid() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("E", 10, 1, 2), row("E", 17, 1, 2), row("E", 22, 1, 2)));
    assertThatThrownBy(this::read)
        .hasMessageContaining("a row at 1970-01-01T00:00:17Z is off the grid; metadata says 5 s");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThatThrownBy(this::read).hasMessageContaining("no such folder");
  }

  @Test
  void refusesAFolderWithoutParquet() throws IOException {
    Files.createDirectories(folder.resolve("rows"));
    Files.createFile(folder.resolve("rows/.hidden.parquet"));
    assertThatThrownBy(this::read).hasMessageContaining("no .parquet file in this folder");
  }

  @Test
  void refusesAFileThatIsNoParquet() throws IOException {
    Files.createDirectories(folder.resolve("rows"));
    Files.writeString(folder.resolve("rows/a.parquet"), "symbol,time\n");
    assertThatThrownBy(this::read).hasMessageContaining("a.parquet: can't be read as Parquet");
  }

  @Test
  void refusesAFileWithoutMetadata() {
    new TapeFolder(folder, new MetadataJson(List.of("a"), 5, 60, 120, -1))
        .rows("1.parquet", List.of(row("E", 10, 1)));
    assertThatThrownBy(this::read).hasMessageContaining("no \"tickloom\" key");
  }

  @Test
  void refusesFilesWithoutARow() {
    new TapeFolder(folder, TWO).rows("1.parquet", List.of());
    assertThatThrownBy(this::read).hasMessageContaining("the files hold no row");
  }

  @Test
  void refusesAPathWithoutASymbolOfTheRows() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("ETH", 10, 1, 2), row("BTC", 10, 1, 2)))
        .path("1.parquet", List.of(new Second("ETH", 10, 5, 5)));
    Rows rows = read();
    assertThatThrownBy(
            () -> PathReader.read(folder.resolve("path"), 1, rows, false, Reference.LAST))
        .hasMessageContaining("no path for BTC, which rows/ holds");
  }

  @Test
  void readsThePathOfEachSymbolInTimeOrder() {
    new TapeFolder(folder, TWO)
        .rows("1.parquet", List.of(row("E", 10, 1, 2)))
        .path("2.parquet", List.of(new Second("E", 12, 7, 3), new Second("Z", 11, 9, 3)))
        .path("3.parquet", List.of(new Second("E", 11, 6, 2)));
    PricePath path =
        PathReader.read(folder.resolve("path"), 1, read(), false, Reference.LAST).get(0);
    assertThat(path.size()).isEqualTo(2);
    assertThat(path.last(path.at(11))).isEqualTo(6);
    assertThat(path.clean(path.at(12))).isEqualTo(3);
  }
}
