package io.tickloom.trainer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WalkForwardTest {
  /** 1,000 rows, ten seconds apart. */
  private static final Rows ROWS =
      TestTables.rows(IntStream.range(0, 1000).mapToLong(i -> i * 10L).toArray(), new float[1000]);

  private static final int[] ALL = IntStream.range(0, 1000).toArray();

  @Test
  void eachBlockIsPredictedFromWhatLayBeforeIt() {
    List<Split> folds = new WalkForward(5, 10_000, new Guard(60, 30, 0)).split(ROWS, ALL);
    assertThat(folds).hasSize(5);
    Split third = folds.get(2);
    // The third block is rows 700 to 799; a fifth of the 700 before it is chosen by: from row 560.
    assertThat(third.firstBorder()).isEqualTo(5600);
    assertThat(third.secondBorder()).isEqualTo(7000);
    assertThat(third.train()).startsWith(0).endsWith(554); // 5540 + 60 = 5600
    assertThat(third.validation()).startsWith(563).endsWith(694);
    assertThat(third.test()).startsWith(703).endsWith(799);
  }

  @Test
  void learnsFromTheLatestRowsOnly() {
    List<Split> folds = new WalkForward(5, 200, new Guard(0, 0, 0)).split(ROWS, ALL);
    assertThat(folds.get(4).train()[0]).isEqualTo(700);
    assertThat(folds.get(4).validation()[0]).isEqualTo(860);
  }

  @Test
  void everyRowOfTheSecondHalfIsJudgedAtMostOnce() {
    int[] judged =
        new WalkForward(7, 10_000, new Guard(0, 0, 0))
            .split(ROWS, ALL).stream().flatMapToInt(s -> IntStream.of(s.test())).toArray();
    assertThat(judged).containsExactly(IntStream.range(500, 1000).toArray());
  }

  @Test
  void refusesNoFoldAtAll() {
    assertThatThrownBy(() -> new WalkForward(0, 1, new Guard(0, 0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--walk-forward 0");
  }
}
