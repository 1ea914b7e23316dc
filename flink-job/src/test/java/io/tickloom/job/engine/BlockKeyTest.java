package io.tickloom.job.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKeyTest {
  private static final int SIX_HOURS = 21_600;
  private static final long START = 1_723_075_200L;

  @Test
  void keyTellsSymbolAndBlock() {
    String key = BlockKey.of("A/B", START, SIX_HOURS);

    assertThat(BlockKey.symbol(key)).isEqualTo("A/B");
    assertThat(BlockKey.blockStart(key)).isEqualTo(START);
  }

  /** State of an older run is found again only under the same key. */
  @Test
  void keysStayWhatTheyAre() {
    assertThat(BlockKey.of("ETHUSDT", START, SIX_HOURS)).isEqualTo("ETHUSDT/1723075200/4");
    assertThat(BlockKey.of("ETHUSDT", START + SIX_HOURS, SIX_HOURS))
        .isEqualTo("ETHUSDT/1723096800/4");
  }

  @ParameterizedTest
  @CsvSource({"2,4,2", "2,8,4", "2,28,14", "3,28,11", "4,8,2", "4,28,7"})
  void neighbouringBlocksAreSpreadOverTheTasks(int tasks, int blocks, int most) {
    for (String symbol : new String[] {"ETHUSDT", "BTCUSDT", "X"}) {
      int[] count = new int[tasks];
      for (int i = 0; i < blocks; i++) {
        String key = BlockKey.of(symbol, START + (long) i * SIX_HOURS, SIX_HOURS);
        int group = KeyGroupRangeAssignment.assignToKeyGroup(key, BlockKey.KEY_GROUPS);
        count[
            KeyGroupRangeAssignment.computeOperatorIndexForKeyGroup(
                BlockKey.KEY_GROUPS, tasks, group)]++;
      }
      assertThat(Arrays.stream(count).max().orElseThrow())
          .as("%s: %s", symbol, Arrays.toString(count))
          .isLessThanOrEqualTo(most);
    }
  }
}
