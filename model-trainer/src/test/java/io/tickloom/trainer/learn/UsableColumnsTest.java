package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import org.junit.jupiter.api.Test;

final class UsableColumnsTest {
  @Test
  void setsAsideWhatIsEmptyOrConstantOnTheTrainingRows() {
    float nan = Float.NaN;
    Rows rows =
        TestTables.rows(
            TestTables.seconds(0, 4),
            new float[] {1, 2, 3, 4},
            new float[] {nan, nan, nan, 4},
            new float[] {5, nan, 5, 6});
    UsableColumns usable = UsableColumns.of(rows, new int[] {0, 1, 2});
    assertThat(usable.columns()).containsExactly(0);
    assertThat(usable.empty()).containsExactly("f1");
    assertThat(usable.constant()).containsExactly("f2");
  }
}
