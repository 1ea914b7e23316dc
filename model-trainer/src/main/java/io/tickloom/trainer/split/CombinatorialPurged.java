package io.tickloom.trainer.split;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Combinatorial purged cross-validation (López de Prado 2018, ch. 12): the rows are cut into groups
 * in time order; each choice of so many of them is tested once by a model that learnt from the
 * others, and together they make several paths through the whole time.
 *
 * <p>A row is learnt from only if the stretch that it looks at, from its lookback to its label's
 * end, meets that of no tested row, and an embargo has passed since. Tested rows are all kept.
 *
 * @param groups how many groups, 2 to 20
 * @param tested how many are tested at a time, at least 1, fewer than the groups
 * @param guard what a row looks at, and the embargo
 */
public record CombinatorialPurged(int groups, int tested, Guard guard) {
  private static final int MOST_GROUPS = 20;
  private static final int MOST_FITS = 500;

  /** Share of the rows to learn from that is chosen by, the last in time. */
  private static final double VALIDATION = 0.2;

  /**
   * @throws BadInputException if a number is out of range
   */
  public CombinatorialPurged {
    if (groups < 2 || groups > MOST_GROUPS || tested < 1 || tested >= groups) {
      throw new BadInputException(
          "--cpcv %d,%d: of 2 to %d groups, 1 or more but not all can be tested"
              .formatted(groups, tested, MOST_GROUPS));
    }
    if (choices(groups, tested) > MOST_FITS) {
      throw new BadInputException(
          "--cpcv %d,%d asks for %,d fits; %d at most"
              .formatted(groups, tested, choices(groups, tested), MOST_FITS));
    }
  }

  /**
   * One choice of tested groups.
   *
   * @param chosen the tested groups, rising
   * @param split its parts; the borders are those before the first chosen-by and the first tested
   *     row
   */
  @SuppressWarnings("ArrayRecordComponent") // made once, read only
  public record Fold(int[] chosen, Split split) {}

  /** How many paths the folds make. */
  public int paths() {
    return (int) choices(groups - 1, tested - 1);
  }

  /** The group of a candidate's place among n candidates. */
  public int group(int place, int n) {
    return (int) ((long) place * groups / n);
  }

  /**
   * The folds, in lexical order of the tested groups.
   *
   * @param candidates row numbers in time order, those with enough clean history
   */
  public List<Fold> split(Rows rows, int[] candidates) {
    List<Fold> folds = new ArrayList<>();
    choose(rows, candidates, new int[tested], 0, 0, folds);
    return folds;
  }

  private void choose(Rows rows, int[] all, int[] chosen, int at, int from, List<Fold> folds) {
    if (at == tested) {
      folds.add(new Fold(chosen.clone(), split(rows, all, chosen)));
      return;
    }
    for (int group = from; group < groups; group++) {
      chosen[at] = group;
      choose(rows, all, chosen, at + 1, group + 1, folds);
    }
  }

  private Split split(Rows rows, int[] candidates, int[] chosen) {
    int n = candidates.length;
    boolean[] isTested = new boolean[groups];
    long[] first = new long[groups];
    long[] last = new long[groups];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
    for (int group : chosen) {
      isTested[group] = true;
    }
    for (int i = 0; i < n; i++) {
      int group = group(i, n);
      first[group] = Math.min(first[group], rows.second(candidates[i]));
      last[group] = Math.max(last[group], rows.second(candidates[i]));
    }
    int[] test = new int[n];
    int[] rest = new int[n];
    int tests = 0;
    int rests = 0;
    for (int i = 0; i < n; i++) {
      if (isTested[group(i, n)]) {
        test[tests++] = candidates[i];
      } else if (isClear(rows.second(candidates[i]), chosen, first, last)) {
        rest[rests++] = candidates[i];
      }
    }
    rest = Arrays.copyOf(rest, rests);
    int cut = (int) (rests * (1 - VALIDATION));
    long border = rests == 0 ? 0 : rows.second(rest[cut]);
    int[] train =
        Arrays.stream(rest).filter(r -> guard.clearBefore(rows.second(r), border)).toArray();
    int[] validation =
        Arrays.stream(rest).filter(r -> guard.clearAfter(rows.second(r), border)).toArray();
    return new Split(
        train,
        validation,
        Arrays.copyOf(test, tests),
        border,
        first[chosen[0]],
        n - tests - train.length - validation.length);
  }

  private boolean isClear(long second, int[] chosen, long[] first, long[] last) {
    for (int group : chosen) {
      boolean before = second + guard.spanSeconds() <= first[group] - guard.memorySeconds();
      boolean after =
          second - guard.memorySeconds()
              >= last[group] + guard.spanSeconds() + guard.embargoSeconds();
      if (!before && !after) {
        return false;
      }
    }
    return true;
  }

  private static long choices(int n, int k) {
    long choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return choices;
  }
}
