package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LastSignTest {
  @Test
  void goesOnAsThePriceLastMoved() {
    PricePath path = TestTables.path(new long[] {0, 1, 2, 3, 10, 11}, 5, 6, 6, 4, 9, 9);
    double[] signs =
        LastSign.of(
            TestTables.rows(new long[] {0, 1, 2, 3, 5, 11}, new float[6]),
            List.of(path),
            new int[] {0, 1, 2, 3, 4, 5});
    // Nothing before 0; up; still up; down; no price at 5; no move since the gap.
    assertThat(signs).containsExactly(0.5, 1, 1, 0, 0.5, 0.5);
  }
}
