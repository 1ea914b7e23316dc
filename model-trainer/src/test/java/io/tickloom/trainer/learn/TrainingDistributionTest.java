package io.tickloom.trainer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.bundle.DriftBins;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrainingDistributionTest {
  private static final float NAN = Float.NaN;

  private static DriftBins bins(float... values) {
    Rows rows = TestTables.rows(TestTables.seconds(0, values.length), values);
    int[] members = IntStream.range(0, values.length).toArray();
    return TrainingDistribution.of(rows, new int[] {0}, members).features().get(0);
  }

  @Test
  void tenthsOfTenValuesAreTheValues() {
    DriftBins bins = bins(3, 1, 2, 10, 9, 8, 4, 5, 7, 6);
    assertThat(bins.edges()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(bins.counts()).containsOnly(1);
    assertThat(bins.absent()).isZero();
  }

  @Test
  void aValueThatFillsMoreThanATenthHasABinOfItsOwn() {
    DriftBins bins = bins(0, 0, 4, 0, -0f, 0, 0, 3, 2, 1);
    assertThat(bins.edges()).containsExactly(Math.nextDown(0f), 0, 1, 2, 3);
    assertThat(bins.counts()).containsExactly(0, 6, 1, 1, 1, 1);
  }

  @Test
  void theUndefinedAreCountedApart() {
    DriftBins bins = bins(NAN, 1, NAN, 1, NAN);
    assertThat(bins.counts()).containsExactly(0, 2, 0);
    assertThat(bins.absent()).isEqualTo(3);
    assertThat(bins(NAN, NAN).counts()).containsExactly(0);
  }

  @Test
  void onlyTheMembersAreLookedAt() {
    Rows rows = TestTables.rows(TestTables.seconds(0, 3), new float[] {1, 2, 99});
    DriftBins bins =
        TrainingDistribution.of(rows, new int[] {0}, new int[] {0, 1}).features().get(0);
    assertThat(bins.rows()).isEqualTo(2);
    assertThat(bins.edges()).doesNotContain(99);
  }
}
