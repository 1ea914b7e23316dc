package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;

/**
 * Rows to learn from or to choose by; each has a class.
 *
 * @param rows the table
 * @param columns which features are looked at, as places in the table
 * @param members row numbers, rising
 * @param target 1 for up, 0 for down, for each member
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Sample(Rows rows, int[] columns, int[] members, float[] target) {

  /**
   * @throws IllegalArgumentException if members and targets differ in number
   */
  public Sample {
    if (members.length != target.length) {
      throw new IllegalArgumentException(
          "%d members, %d targets".formatted(members.length, target.length));
    }
  }

  /** How many members. */
  public int size() {
    return members.length;
  }

  /** How many features. */
  public int width() {
    return columns.length;
  }

  /** How many ups. */
  public int ups() {
    int ups = 0;
    for (float t : target) {
      ups += t > 0 ? 1 : 0;
    }
    return ups;
  }

  /** The same members seen through other columns. */
  public Sample through(int[] other) {
    return new Sample(rows, other, members, target);
  }
}
