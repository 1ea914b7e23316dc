package io.tickloom.trainer.learn;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The columns that count most in a model. */
public final class Selection {
  private Selection() {}

  /**
   * The first so many by importance, in the order of the table; of equal ones the first in the
   * table. Columns that count nothing are left out.
   *
   * @param most how many at most
   */
  public static int[] top(Learned learned, int most) {
    double[] importance = learned.importance();
    return IntStream.range(0, importance.length)
        .filter(c -> importance[c] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer c) -> -importance[c]))
        .limit(most)
        .mapToInt(c -> learned.columns()[c])
        .sorted()
        .toArray();
  }
}
