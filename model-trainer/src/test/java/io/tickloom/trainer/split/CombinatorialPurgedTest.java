package io.tickloom.trainer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CombinatorialPurgedTest {
  private static final int N = 600;

  /** 600 rows, ten seconds apart, with a hole of 1,000 s in the middle. */
  private static final Rows ROWS =
      TestTables.rows(
          IntStream.range(0, N).mapToLong(i -> i * 10L + (i < 300 ? 0 : 1000)).toArray(),
          new float[N]);

  private static final int[] ALL = IntStream.range(0, N).toArray();
  private static final int SPAN = 63;
  private static final int MEMORY = 120;
  private static final int EMBARGO = 45;
  private static final CombinatorialPurged CPCV =
      new CombinatorialPurged(6, 2, new Guard(SPAN, MEMORY, EMBARGO));
  private static final List<CombinatorialPurged.Fold> FOLDS = CPCV.split(ROWS, ALL);

  @Test
  void everyPairOfSixGroupsIsTestedOnceAndMakesFivePaths() {
    assertThat(FOLDS).hasSize(15);
    assertThat(FOLDS.get(0).chosen()).containsExactly(0, 1);
    assertThat(FOLDS.get(14).chosen()).containsExactly(4, 5);
    assertThat(CPCV.paths()).isEqualTo(5);
    int[] timesTested = new int[N];
    FOLDS.forEach(f -> IntStream.of(f.split().test()).forEach(r -> timesTested[r]++));
    assertThat(timesTested).containsOnly(5);
  }

  /**
   * Each row looks at [t − memory, t + span); behind a tested row's stretch the embargo follows.
   */
  private static boolean meet(int learnt, int tested) {
    long a = ROWS.second(learnt);
    long b = ROWS.second(tested);
    boolean before = a + SPAN <= b - MEMORY;
    boolean after = a - MEMORY >= b + SPAN + EMBARGO;
    return !before && !after;
  }

  @Test
  void noRowThatIsLearntFromLooksAtWhatATestedOneLooksAt() {
    for (CombinatorialPurged.Fold fold : FOLDS) {
      for (int tested : fold.split().test()) {
        for (int r : fold.split().train()) {
          assertThat(meet(r, tested)).isFalse();
        }
        for (int r : fold.split().validation()) {
          assertThat(meet(r, tested)).isFalse();
        }
      }
    }
  }

  @Test
  void noRowIsPurgedThatMeetsNothing() {
    for (CombinatorialPurged.Fold fold : FOLDS) {
      Split split = fold.split();
      Set<Integer> kept = new HashSet<>();
      for (int[] part : List.of(split.train(), split.validation(), split.test())) {
        IntStream.of(part).forEach(kept::add);
      }
      assertThat(N - kept.size()).isEqualTo(split.purged());
      for (int r = 0; r < N; r++) {
        int row = r;
        if (!kept.contains(r)) {
          boolean meetsTested = IntStream.of(split.test()).anyMatch(t -> meet(row, t));
          boolean atTheInnerBorder =
              ROWS.second(r) + SPAN > split.firstBorder()
                  && ROWS.second(r) - MEMORY - EMBARGO < split.firstBorder();
          assertThat(meetsTested || atTheInnerBorder).as("row %d", r).isTrue();
        }
      }
    }
  }

  @Test
  void whatIsChosenByLiesBehindWhatIsLearntFrom() {
    for (CombinatorialPurged.Fold fold : FOLDS) {
      int[] train = fold.split().train();
      int[] validation = fold.split().validation();
      assertThat(ROWS.second(train[train.length - 1]) + SPAN)
          .isLessThanOrEqualTo(ROWS.second(validation[0]) - MEMORY - EMBARGO);
    }
  }

  @Test
  void refusesWhatCannotBeChosen() {
    Guard guard = new Guard(0, 0, 0);
    assertThatThrownBy(() -> new CombinatorialPurged(6, 6, guard))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--cpcv 6,6");
    assertThatThrownBy(() -> new CombinatorialPurged(20, 10, guard))
        .hasMessage("--cpcv 20,10 asks for 184,756 fits; 500 at most");
  }
}
