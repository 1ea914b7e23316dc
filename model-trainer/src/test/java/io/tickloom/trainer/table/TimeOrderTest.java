package io.tickloom.trainer.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimeOrderTest {
  @Test
  void sortsByTimeThenSymbol() {
    long[] seconds = {30, 10, 20, 10};
    int[] symbols = {0, 1, 0, 0};
    assertThat(TimeOrder.of(seconds, symbols, 4)).containsExactly(3, 1, 2, 0);
  }

  @Test
  void holdsOnlyWhereNoRowIsDoubled() {
    assertThat(TimeOrder.holds(new long[] {1, 1, 2}, new int[] {0, 1, 0}, 3)).isTrue();
    assertThat(TimeOrder.holds(new long[] {1, 1}, new int[] {0, 0}, 2)).isFalse();
    assertThat(TimeOrder.holds(new long[] {2, 1}, new int[] {0, 0}, 2)).isFalse();
  }
}
