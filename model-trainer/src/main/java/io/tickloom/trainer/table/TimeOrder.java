package io.tickloom.trainer.table;

import java.util.Arrays;

/** The order of rows by time, then by symbol: what every later room relies on. */
final class TimeOrder {
  private static final int INDEX_BITS = 31;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;

  private TimeOrder() {}

  /** Whether rows are in order, strictly: no two of one time and symbol. */
  static boolean holds(long[] seconds, int[] symbols, int n) {
    for (int i = 1; i < n; i++) {
      if (seconds[i] < seconds[i - 1]
          || (seconds[i] == seconds[i - 1] && symbols[i] <= symbols[i - 1])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where each row must come from. Equal rows stay beside each other.
   *
   * @param seconds whole seconds since 1970, at most 2^32 apart
   */
  static int[] of(long[] seconds, int[] symbols, int n) {
    long first = Long.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      first = Math.min(first, seconds[i]);
    }
    long[] keys = new long[n];
    for (int i = 0; i < n; i++) {
      keys[i] = ((seconds[i] - first) << INDEX_BITS) | i;
    }
    Arrays.sort(keys);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int row = (int) (keys[i] & INDEX_MASK);
      int at = i;
      while (at > 0
          && seconds[order[at - 1]] == seconds[row]
          && symbols[order[at - 1]] > symbols[row]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = row;
    }
    return order;
  }
}
