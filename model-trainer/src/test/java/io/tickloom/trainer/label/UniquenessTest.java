package io.tickloom.trainer.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UniquenessTest {
  @Test
  void isTheMeanOfOneByTheNumberOfLabelsThatShareASecond() {
    // Labels look at seconds 1..4, 3..6 and 20..21; the first two share 3 and 4.
    Rows rows = TestTables.rows(new long[] {0, 2, 19}, new float[3]);
    Labels labels = new Labels(new Span(0, 4), new Outcome[3], new float[3], new int[] {4, 4, 2});
    float[] own = Uniqueness.of(rows, labels, new int[] {0, 1, 2});
    assertThat(own[0]).isEqualTo((float) ((1 + 1 + 0.5 + 0.5) / 4));
    assertThat(own[1]).isEqualTo((float) ((0.5 + 0.5 + 1 + 1) / 4));
    assertThat(own[2]).isEqualTo(1);
  }

  @Test
  void labelsOfOtherSymbolsAndOtherPartsDoNotCount() {
    Rows rows =
        TestTables.rows(List.of("A", "B"), new int[] {0, 1, 0}, new long[] {0, 0, 1}, new float[3]);
    Labels labels = new Labels(new Span(5, 4), new Outcome[3], new float[3], new int[] {4, 4, 4});
    assertThat(Uniqueness.of(rows, labels, new int[] {0, 1})).containsExactly(1, 1);
  }
}
