package io.tickloom.trainer.split;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A model that is refitted as time goes on: the rows behind a share of them are cut into blocks,
 * and each block is predicted by a model that learnt from what lay before it, purged at both
 * borders.
 *
 * @param folds how many blocks, at least 1
 * @param mostRows how many rows a fit may learn from, the latest; keeps its time and memory bounded
 * @param firstTest share of the rows before the first block, 0 to below 1
 * @param guard what must stay away from a border
 */
public record WalkForward(int folds, int mostRows, double firstTest, Guard guard) {
  private static final double HALF = 0.5;

  /** Share of the rows before a block that is chosen by. */
  private static final double VALIDATION = 0.2;

  /**
   * @throws BadInputException if folds or rows are out of range
   */
  public WalkForward {
    if (folds < 1 || mostRows < 1) {
      throw new BadInputException(
          "--walk-forward %d and --walk-rows %d must be at least 1".formatted(folds, mostRows));
    }
    if (!(firstTest >= 0 && firstTest < 1)) {
      throw new BadInputException("a walk that begins behind %s of the rows".formatted(firstTest));
    }
  }

  /** The second half of the rows is walked. */
  public WalkForward(int folds, int mostRows, Guard guard) {
    this(folds, mostRows, HALF, guard);
  }

  /**
   * The folds in time order.
   *
   * @param candidates row numbers in time order, those with enough clean history
   */
  public List<Split> split(Rows rows, int[] candidates) {
    int n = candidates.length;
    List<Split> splits = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int from = at(n, fold);
      int to = at(n, fold + 1);
      int history = Math.min(from, mostRows);
      int first = from - history;
      int chosen = (int) (from - history * VALIDATION);
      if (to <= from || chosen <= first || chosen >= from) {
        continue;
      }
      long border = rows.second(candidates[chosen]);
      long start = rows.second(candidates[from]);
      int[] train =
          Arrays.stream(candidates, first, chosen)
              .filter(r -> guard.clearBefore(rows.second(r), border))
              .toArray();
      int[] validation =
          Arrays.stream(candidates, chosen, from)
              .filter(r -> guard.clearAfter(rows.second(r), border))
              .filter(r -> guard.clearBefore(rows.second(r), start))
              .toArray();
      int[] test =
          Arrays.stream(candidates, from, to)
              .filter(r -> guard.clearAfter(rows.second(r), start))
              .toArray();
      int purged = to - first - train.length - validation.length - test.length;
      splits.add(new Split(train, validation, test, border, start, purged));
    }
    return splits;
  }

  private int at(int n, int fold) {
    return (int) (n * (firstTest + (1 - firstTest) * fold / folds));
  }
}
