package io.tickloom.trainer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PricePathTest {
  /** Two runs: 10, 11, 12 and 20, 21. */
  private static final PricePath PATH =
      TestTables.path(new long[] {10, 11, 12, 20, 21}, 1, 2, 3, 4, 5);

  @Test
  void findsASecondThatTheTapeHas() {
    assertThat(PATH.at(12)).isEqualTo(2);
    assertThat(PATH.last(PATH.at(20))).isEqualTo(4);
  }

  @Test
  void hasNoPlaceForASecondInAGapOrOutside() {
    assertThat(PATH.at(13)).isEqualTo(-1);
    assertThat(PATH.at(9)).isEqualTo(-1);
    assertThat(PATH.at(22)).isEqualTo(-1);
  }

  @Test
  void goesOnBehindAGap() {
    assertThat(PATH.atOrAfter(13)).isEqualTo(3);
    assertThat(PATH.atOrAfter(5)).isZero();
    assertThat(PATH.atOrAfter(22)).isEqualTo(-1);
    assertThat(PATH.second(3)).isEqualTo(20);
  }

  @Test
  void countsItsUnbrokenRuns() {
    assertThat(PATH.runs()).isEqualTo(2);
  }

  @Test
  void refusesAPriceThatCannotBe() {
    assertThatThrownBy(() -> TestTables.path(new long[] {10}, -5))
        .isInstanceOf(BadInputException.class)
        .hasMessage("X at 1970-01-01T00:00:10Z: last_price -5.0 is not above 0");
  }

  @Test
  void refusesASecondThatStandsThereTwice() {
    assertThatThrownBy(() -> TestTables.path(new long[] {10, 10}, 1, 1))
        .hasMessage("X at 1970-01-01T00:00:10Z stands there twice");
  }
}
