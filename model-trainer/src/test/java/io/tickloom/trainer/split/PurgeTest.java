package io.tickloom.trainer.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every pair of rows of two parts, over many spans, lookbacks, embargoes and tapes with gaps. */
final class PurgeTest {
  private static final int N = 300;
  private final Random random = new Random(1);

  private Rows tape() {
    long[] seconds = new long[N];
    long at = 1_000_000;
    for (int i = 0; i < N; i++) {
      at += random.nextInt(40) == 0 ? 300 : 5;
      seconds[i] = at;
    }
    return TestTables.rows(seconds, new float[N]);
  }

  private Guard guard() {
    return new Guard(1 + random.nextInt(90), random.nextInt(150), random.nextInt(60));
  }

  @Test
  void aHoldOutLosesTheRowsThatReachOverABorderAndNoOthers() {
    for (int round = 0; round < 200; round++) {
      Guard guard = guard();
      Rows rows = tape();
      Split split = new HoldOut(0.5, 0.25, guard).split(rows, IntStream.range(0, N).toArray());
      checkApart(rows, guard, split);
      checkNoneLost(rows, guard, split, 0, N);
    }
  }

  @Test
  void aWalkForwardLosesTheRowsThatReachOverABorderAndNoOthers() {
    for (int round = 0; round < 50; round++) {
      Guard guard = guard();
      Rows rows = tape();
      List<Split> folds =
          new WalkForward(3, 100_000, guard).split(rows, IntStream.range(0, N).toArray());
      for (int fold = 0; fold < folds.size(); fold++) {
        checkApart(rows, guard, folds.get(fold));
        int[] test = folds.get(fold).test();
        assertThat(test[test.length - 1]).isBetween(198 + 50 * fold, 199 + 50 * fold);
        checkNoneLost(rows, guard, folds.get(fold), 0, test[test.length - 1] + 1);
      }
    }
  }

  /** An earlier row's label ends before a later row's lookback and embargo begin. */
  private static void checkApart(Rows rows, Guard guard, Split split) {
    List<int[]> parts = List.of(split.train(), split.validation(), split.test());
    for (int early = 0; early < parts.size(); early++) {
      for (int late = early + 1; late < parts.size(); late++) {
        for (int a : parts.get(early)) {
          for (int b : parts.get(late)) {
            assertThat(rows.second(a) + guard.spanSeconds())
                .isLessThanOrEqualTo(
                    rows.second(b) - guard.memorySeconds() - guard.embargoSeconds());
          }
        }
      }
    }
  }

  /** Whoever is in no part reaches over one of the two borders. */
  private static void checkNoneLost(Rows rows, Guard guard, Split split, int from, int to) {
    Set<Integer> kept = new HashSet<>();
    for (int[] part : List.of(split.train(), split.validation(), split.test())) {
      Arrays.stream(part).forEach(kept::add);
    }
    assertThat(kept).hasSize(to - from - split.purged());
    for (int row = from; row < to; row++) {
      if (!kept.contains(row)) {
        long second = rows.second(row);
        assertThat(
                reachesOver(guard, second, split.firstBorder())
                    || reachesOver(guard, second, split.secondBorder()))
            .as("row %d", row)
            .isTrue();
      }
    }
  }

  private static boolean reachesOver(Guard guard, long second, long border) {
    return second + guard.spanSeconds() > border
        && second - guard.memorySeconds() - guard.embargoSeconds() < border;
  }
}
