package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnSetTest {
  private static final Rows ROWS =
      TestTables.rows(new long[] {0}, new float[1], new float[1], new float[1], new float[1]);

  @Test
  void takesTheMostWantedThatAreThereInTheOrderOfTheTable() {
    ColumnSet set = new ColumnSet("x", List.of("f3", "nowhere", "f1", "f0"), 2);
    assertThat(set.of(ROWS, new int[] {0, 1, 2, 3})).containsExactly(1, 3);
    assertThat(ColumnSet.names(ROWS, new int[] {1, 3})).containsExactly("f1", "f3");
  }

  @Test
  void leavesOutWhatCannotBeUsed() {
    ColumnSet set = new ColumnSet("x", List.of("f3", "f1", "f0"), 2);
    assertThat(set.of(ROWS, new int[] {0, 1})).containsExactly(0, 1);
    assertThat(new ColumnSet("x", List.of("nowhere"), 2).of(ROWS, new int[] {0})).isEmpty();
  }

  @Test
  void theLastTradesAreSeenThroughSevenColumns() {
    assertThat(ColumnSet.LAST_TRADES.most()).isEqualTo(7);
    assertThat(ColumnSet.LAST_TRADES.preferred()).doesNotHaveDuplicates();
    assertThat(ColumnSet.SEED.preferred()).doesNotHaveDuplicates().hasSize(19);
  }
}
