package io.tickloom.trainer.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.fixture.MetadataJson;
import io.tickloom.trainer.fixture.TapeFolder;
import io.tickloom.trainer.fixture.TapeFolder.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tables are the same where all bits are, and nowhere else. */
final class TableBitsTest {
  private static final MetadataJson TWO = new MetadataJson(List.of("a", "b"), 5, 60, 120, 0);
  private static final Row FIRST = row(10, 600, 1, Double.NaN);
  private static final Row SECOND = row(15, 600, 3, 0.0);

  @TempDir Path folder;

  private static Row row(long second, double clean, double... features) {
    return new Row("E", second, 100, clean, features);
  }

  @Test
  void filesAndOrderDoNotMatter() {
    TableBits one = table("one", FIRST, SECOND);
    new TapeFolder(folder.resolve("two"), TWO)
        .rows("y.parquet", List.of(SECOND))
        .rows("x.parquet", List.of(FIRST));
    TableBits two = TableBits.of(folder.resolve("two"), "rows");

    assertThat(two.differences(one)).isEmpty();
    assertThat(two.hash()).isEqualTo(one.hash());
    assertThat(two.rows()).isEqualTo(2);
  }

  @Test
  void oneBitOfOneValueIsSeenAndItsColumnNamed() {
    TableBits one = table("one", FIRST, SECOND);

    differ(one, "column a", FIRST, row(15, 600, Math.nextUp(3.0), 0.0));
    differ(one, "column b", FIRST, row(15, 600, 3, -0.0));
    differ(one, "column clean_seconds", FIRST, row(15, 601, 3, 0.0));
    differ(one, "1 rows against 2", FIRST);
  }

  @Test
  void valuesThatChangePlacesAreSeen() {
    TableBits one = table("one", FIRST, SECOND);
    Row first = row(10, 600, 3, Double.NaN);
    Row second = row(15, 600, 1, 0.0);

    differ(one, "column a", first, second);
  }

  private void differ(TableBits one, String what, Row... rows) {
    TableBits other = table("other" + System.identityHashCode(rows), rows);

    assertThat(other.differences(one)).containsExactly(what);
    assertThat(other.hash()).isNotEqualTo(one.hash());
  }

  private TableBits table(String name, Row... rows) {
    new TapeFolder(folder.resolve(name), TWO).rows("1.parquet", List.of(rows));
    return TableBits.of(folder.resolve(name), "rows");
  }
}
