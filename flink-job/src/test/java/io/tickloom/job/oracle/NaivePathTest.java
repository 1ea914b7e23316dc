package io.tickloom.job.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NaivePathTest {

  @Test
  void secondHoldsItsStartAndNotItsEnd() {
    HandTape tape =
        new HandTape()
            .buy("0.5", "10", "1")
            .buy("1", "12", "1")
            .sell("1.3", "9", "1")
            .sell("1.999999", "11", "1")
            .buy("4", "13", "1");

    assertThat(NaivePath.of(tape.trades()))
        .containsExactly(
            new NaivePathRow(HandTape.at("1"), 10, 10, 10, 0.5),
            new NaivePathRow(HandTape.at("2"), 11, 12, 9, 1.5),
            // silence: the price is carried forward, there is no high or low
            new NaivePathRow(HandTape.at("3"), 11, Double.NaN, Double.NaN, 2.5),
            new NaivePathRow(HandTape.at("4"), 11, Double.NaN, Double.NaN, 3.5),
            new NaivePathRow(HandTape.at("5"), 13, 13, 13, 4.5));
  }

  @Test
  void secondThatMeetsAGapHasNoRow() {
    HandTape tape =
        new HandTape()
            .buy("0.5", "10", "1")
            .buy("2.5", "11", "1")
            .missing(1)
            .buy("4.5", "12", "1")
            .buy("5.5", "13", "1");

    // [2, 3), [3, 4) and [4, 5) meet the open stretch from 2.5 to 4.5
    assertThat(tape.pathTimes()).containsExactly(1L, 2L, 6L);
    assertThat(NaivePath.of(tape.trades()).get(2))
        .isEqualTo(new NaivePathRow(HandTape.at("6"), 13, 13, 13, 1.5));
  }

  @Test
  void gapThatEndsOnAWholeSecondLeavesTheNextOneAlone() {
    HandTape tape =
        new HandTape().buy("0.5", "10", "1").buy("2", "11", "1").missing(1).buy("3", "12", "1");

    // [1, 2) ends where the gap begins, [3, 4) begins where it ends
    assertThat(tape.pathTimes()).containsExactly(1L, 2L, 4L);
  }

  @Test
  void gapWithinOneInstantTakesTheSecondAroundIt() {
    HandTape tape =
        new HandTape().buy("0.5", "10", "1").buy("1.5", "11", "1").missing(1).buy("1.5", "12", "1");

    HandTape onWholeSecond =
        new HandTape().buy("0.5", "10", "1").buy("2", "11", "1").missing(1).buy("2", "12", "1");

    assertThat(tape.pathTimes()).containsExactly(1L);
    // the missing trade is of [2, 3)
    assertThat(onWholeSecond.pathTimes()).containsExactly(1L, 2L);
  }

  @Test
  void cleanSecondsEndAtTheLongestMemory() {
    HandTape tape = new HandTape().buy("0.25", "10", "1").buy("7300", "11", "1");

    assertThat(NaivePath.of(tape.trades()))
        .filteredOn(row -> row.cleanSeconds() == 7200)
        .first()
        .isEqualTo(new NaivePathRow(HandTape.at("7201"), 10, Double.NaN, Double.NaN, 7200));
  }
}
