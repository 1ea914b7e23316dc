package io.tickloom.trainer.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The columns that count most in a model. */
public final class Selection {
  private Selection() {}

  /**
   * The first so many by importance, in the order of the table. Clusters go in whole, that with the
   * greatest sum first; one that no longer fits is passed over, or cut to its best columns if
   * nothing has gone in yet. Columns that count nothing are left out; of equal ones the first in
   * the table goes in.
   *
   * @param columns places in the table
   * @param importance for each column
   * @param cluster a number for each column, as {@link Clusters} gives it
   * @param most how many at most
   */
  public static int[] top(int[] columns, double[] importance, int[] cluster, int most) {
    double[] sum = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      sum[cluster[c]] += Math.max(0, importance[c]);
    }
    int[] order =
        Arrays.stream(cluster)
            .distinct()
            .boxed()
            .sorted(Comparator.comparingDouble((Integer id) -> -sum[id]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] chosen = new int[most];
    int n = 0;
    for (int id : order) {
      List<Integer> members =
          IntStream.range(0, columns.length)
              .filter(c -> cluster[c] == id && importance[c] > 0)
              .boxed()
              .sorted(Comparator.comparingDouble((Integer c) -> -importance[c]))
              .toList();
      if (n > 0 && n + members.size() > most) {
        continue;
      }
      for (int member : members.subList(0, Math.min(most, members.size()))) {
        chosen[n++] = columns[member];
      }
    }
    return Arrays.stream(chosen, 0, n).sorted().toArray();
  }
}
