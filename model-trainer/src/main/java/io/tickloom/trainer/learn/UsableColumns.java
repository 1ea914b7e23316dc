package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * Which features can tell anything: those that take two values or more on the training rows.
 *
 * @param columns places in the table
 * @param empty names of those that are NaN throughout
 * @param constant names of those that have a single value
 */
@SuppressWarnings("ArrayRecordComponent") // made once, read only
public record UsableColumns(int[] columns, List<String> empty, List<String> constant) {

  /**
   * Looks at the training rows only.
   *
   * @param members row numbers of the training part
   */
  public static UsableColumns of(Rows rows, int[] members) {
    List<Integer> usable = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    List<String> names = rows.featureNames();
    for (int f = 0; f < rows.width(); f++) {
      float[] values = rows.feature(f);
      float first = Float.NaN;
      boolean varies = false;
      for (int i = 0; i < members.length && !varies; i++) {
        float value = values[members[i]];
        if (Float.isNaN(first)) {
          first = value;
        } else if (!Float.isNaN(value) && value != first) {
          varies = true;
        }
      }
      if (varies) {
        usable.add(f);
      } else if (Float.isNaN(first)) {
        empty.add(names.get(f));
      } else {
        constant.add(names.get(f));
      }
    }
    return new UsableColumns(
        usable.stream().mapToInt(Integer::intValue).toArray(),
        List.copyOf(empty),
        List.copyOf(constant));
  }
}
