package io.tickloom.trainer.cli;

import io.tickloom.trainer.table.Rows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which columns say the same at the same time of each day or week: they are made of the clock, and
 * the clock knows no price.
 */
final class ClockColumns {
  private static final int DAY = 86_400;
  private static final int[] PERIODS = {DAY, 7 * DAY};
  private static final int LEAST_PAIRS = 1000;

  private final Rows rows;
  private final int[] members;

  /** For each period, of each member the row one period before, or -1. */
  private final int[][] before = new int[PERIODS.length][];

  ClockColumns(Rows rows, int[] members) {
    this.rows = rows;
    this.members = members;
    Map<Long, Integer> places = new HashMap<>();
    for (int row : members) {
      places.put(key(row, 0), row);
    }
    for (int p = 0; p < PERIODS.length; p++) {
      int period = PERIODS[p];
      before[p] =
          Arrays.stream(members).map(row -> places.getOrDefault(key(row, period), -1)).toArray();
    }
  }

  private long key(int row, int ago) {
    return (rows.second(row) - ago) * rows.symbols().size() + rows.symbol(row);
  }

  /** Whether a column repeats itself to the last bit, with a day or a week between. */
  boolean holds(float[] column) {
    return Arrays.stream(before).anyMatch(earlier -> repeats(column, earlier));
  }

  private boolean repeats(float[] column, int[] earlier) {
    int pairs = 0;
    boolean varies = false;
    for (int i = 0; i < members.length; i++) {
      float value = column[members[i]];
      varies |= value != column[members[0]];
      if (earlier[i] >= 0) {
        pairs++;
        if (Float.compare(value, column[earlier[i]]) != 0) {
          return false;
        }
      }
    }
    return varies && pairs >= LEAST_PAIRS;
  }
}
