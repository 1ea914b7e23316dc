package io.tickloom.trainer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HoldOutTest {
  /** 100 rows at seconds 0, 10, 20, …, 990: borders at 600 and 800. */
  private static final Rows ROWS =
      TestTables.rows(IntStream.range(0, 100).mapToLong(i -> i * 10L).toArray(), new float[100]);

  private static final int[] ALL = IntStream.range(0, 100).toArray();

  @Test
  void purgesLabelsBeforeABorderAndMemoryAndEmbargoBehindIt() {
    Split split = new HoldOut(0.6, 0.2, new Guard(60, 30, 20)).split(ROWS, ALL);
    assertThat(split.firstBorder()).isEqualTo(600);
    assertThat(split.secondBorder()).isEqualTo(800);
    // The last label before 600 that ends there: 540. The first clear memory behind: 600+30+20.
    assertThat(last(split.train())).isEqualTo(54);
    assertThat(split.validation()[0]).isEqualTo(65);
    assertThat(last(split.validation())).isEqualTo(74);
    assertThat(split.test()[0]).isEqualTo(85);
    assertThat(last(split.test())).isEqualTo(99);
    assertThat(split.purged()).isEqualTo(100 - 55 - 10 - 15);
  }

  @Test
  void noLabelOrMemoryOfOnePartMeetsAnother() {
    Guard guard = new Guard(47, 33, 0);
    Split split = new HoldOut(0.5, 0.3, guard).split(ROWS, ALL);
    assertThat(ROWS.second(last(split.train())) + 47)
        .isLessThanOrEqualTo(ROWS.second(split.validation()[0]) - 33);
    assertThat(ROWS.second(last(split.validation())) + 47)
        .isLessThanOrEqualTo(ROWS.second(split.test()[0]) - 33);
  }

  @Test
  void withoutAGuardEveryRowHasItsPart() {
    Split split = new HoldOut(0.6, 0.2, new Guard(0, 0, 0)).split(ROWS, ALL);
    assertThat(split.purged()).isZero();
    assertThat(split.train()).hasSize(61); // a label of no length may end at the border itself
  }

  @Test
  void refusesSharesThatLeaveNothingToTest() {
    assertThatThrownBy(() -> new HoldOut(0.8, 0.2, new Guard(0, 0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--train-share 0.8 and --validation-share 0.2");
  }

  @Test
  void refusesAHandfulOfRows() {
    assertThatThrownBy(
            () -> new HoldOut(0.6, 0.2, new Guard(0, 0, 0)).split(ROWS, new int[] {1, 2}))
        .hasMessageContaining("too few rows: 2");
  }

  private static int last(int[] rows) {
    return rows[rows.length - 1];
  }
}
