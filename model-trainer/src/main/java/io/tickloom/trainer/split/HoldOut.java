package io.tickloom.trainer.split;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.Rows;
import java.util.Arrays;

/**
 * Train, validation and test by time: borders where the given shares of rows have passed, and
 * purged around both (López de Prado 2018, ch. 7).
 *
 * @param trainShare share of rows before the first border, above 0
 * @param validationShare share of rows between the borders, above 0
 * @param guard what must stay away from a border
 */
public record HoldOut(double trainShare, double validationShare, Guard guard) {

  /**
   * @throws BadInputException if a share is not above 0, or nothing is left to test
   */
  public HoldOut {
    if (!(trainShare > 0) || !(validationShare > 0) || !(trainShare + validationShare < 1)) {
      throw new BadInputException(
          "--train-share %s and --validation-share %s must be above 0 and below 1 together"
              .formatted(trainShare, validationShare));
    }
  }

  /**
   * Splits.
   *
   * @param candidates row numbers in time order, those with enough clean history
   * @throws BadInputException if there are fewer than ten candidates
   */
  public Split split(Rows rows, int[] candidates) {
    int n = candidates.length;
    if (n < 10) {
      throw new BadInputException(
          "too few rows: %d with enough clean history; a split needs at least 10".formatted(n));
    }
    long first = rows.second(candidates[(int) (n * trainShare)]);
    long second = rows.second(candidates[(int) (n * (trainShare + validationShare))]);
    int[] train = new int[n];
    int[] validation = new int[n];
    int[] test = new int[n];
    int trains = 0;
    int validations = 0;
    int tests = 0;
    for (int row : candidates) {
      long at = rows.second(row);
      if (guard.clearBefore(at, first)) {
        train[trains++] = row;
      } else if (guard.clearAfter(at, first) && guard.clearBefore(at, second)) {
        validation[validations++] = row;
      } else if (guard.clearAfter(at, second)) {
        test[tests++] = row;
      }
    }
    return new Split(
        Arrays.copyOf(train, trains),
        Arrays.copyOf(validation, validations),
        Arrays.copyOf(test, tests),
        first,
        second,
        n - trains - validations - tests);
  }
}
