package io.tickloom.trainer.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.TestTables;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DirectionTest {
  private static Labels label(PricePath path, int delay, int horizon, long... seconds) {
    return new Direction()
        .of(
            TestTables.rows(seconds, new float[seconds.length]),
            List.of(path),
            new Span(delay, horizon));
  }

  @Test
  void isTheSignOfThePriceChangeAtTheExactSeconds() {
    PricePath path = TestTables.path(TestTables.seconds(100, 8), 10, 11, 10, 10, 9, 11, 11, 11);
    Labels labels = label(path, 0, 3, 100, 101, 102, 104);
    // 10 -> 10, 11 -> 9, 10 -> 11, 9 -> 11
    assertThat(labels.outcomes())
        .containsExactly(Outcome.TIE, Outcome.DOWN, Outcome.UP, Outcome.UP);
    assertThat(labels.returns()[1]).isEqualTo((float) Math.log(9.0 / 11));
  }

  @Test
  void startsAfterTheEntryDelay() {
    PricePath path = TestTables.path(TestTables.seconds(100, 6), 10, 20, 15, 15, 15, 15);
    assertThat(label(path, 0, 2, 100).outcome(0)).isEqualTo(Outcome.UP);
    assertThat(label(path, 1, 2, 100).outcome(0)).isEqualTo(Outcome.DOWN);
    assertThat(label(path, 2, 2, 100).outcome(0)).isEqualTo(Outcome.TIE);
  }

  @Test
  void isVoidWhereASecondOfTheSpanIsMissing() {
    PricePath path = TestTables.path(new long[] {100, 101, 103, 104}, 10, 11, 12, 13);
    Labels labels = label(path, 0, 3, 100, 101);
    assertThat(labels.outcomes()).containsExactly(Outcome.VOID, Outcome.VOID);
    assertThat(labels.returns()[0]).isNaN();
  }

  @Test
  void isVoidWhereTheSpanLeavesTheTape() {
    PricePath path = TestTables.path(TestTables.seconds(100, 3), 10, 11, 12);
    assertThat(label(path, 0, 3, 100).outcome(0)).isEqualTo(Outcome.VOID);
    assertThat(label(path, 0, 2, 100).outcome(0)).isEqualTo(Outcome.UP);
  }

  @Test
  void isVoidWhereTheCleanStretchAtItsEndIsNoLongerThanTheSpan() {
    double[] prices = {10, 11, 12, 13};
    long[] seconds = TestTables.seconds(100, 4);
    PricePath gapAt100 = TestTables.path(seconds, prices, new float[] {9, 10, 2, 3});
    PricePath cleanSinceJustBefore = TestTables.path(seconds, prices, new float[] {9, 10, 2, 3.1f});
    assertThat(label(gapAt100, 0, 3, 100).outcome(0)).isEqualTo(Outcome.VOID);
    assertThat(label(cleanSinceJustBefore, 0, 3, 100).outcome(0)).isEqualTo(Outcome.UP);
  }

  @Test
  void refusesASpanThatTheTapeCannotVouchFor() {
    assertThatThrownBy(() -> new Span(200, 7000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--entry-delay 200 and --horizon 7000");
    assertThatThrownBy(() -> new Span(0, 0)).hasMessage("--horizon 0 must be at least 1 s");
    assertThatThrownBy(() -> new Span(-1, 60)).hasMessageContaining("--entry-delay -1");
  }
}
