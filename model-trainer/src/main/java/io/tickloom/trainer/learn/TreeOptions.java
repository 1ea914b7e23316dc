package io.tickloom.trainer.learn;

import io.tickloom.trainer.table.BadInputException;

/**
 * How trees are grown.
 *
 * @param rounds trees at most, 1 to 10,000
 * @param patience rounds without a better validation AUC before it stops, at least 1
 * @param depth levels of splits, 1 to 16
 * @param rate learning rate, above 0, at most 1
 * @param minChildWeight least sum of hessians in a leaf, at least 0; a row weighs some 0.25
 * @param subsample share of the rows that a tree is grown on, above 0, at most 1
 * @param columns share of the columns that a tree may look at, above 0, at most 1
 * @param lambda penalty on the square of a leaf's value, at least 0
 * @param threads fixed, because sums depend on it in the last bits
 * @param seed where random numbers start
 */
public record TreeOptions(
    int rounds,
    int patience,
    int depth,
    double rate,
    double minChildWeight,
    double subsample,
    double columns,
    double lambda,
    int threads,
    long seed) {

  /**
   * @throws BadInputException if an option is out of range
   */
  public TreeOptions {
    require(rounds >= 1 && rounds <= 10_000, "--rounds", rounds, "1 to 10000");
    require(patience >= 1, "--early-stopping", patience, "at least 1");
    require(depth >= 1 && depth <= 16, "--depth", depth, "1 to 16");
    require(rate > 0 && rate <= 1, "--rate", rate, "above 0 and at most 1");
    require(minChildWeight >= 0, "--min-child-weight", minChildWeight, "at least 0");
    require(subsample > 0 && subsample <= 1, "--subsample", subsample, "above 0 and at most 1");
    require(columns > 0 && columns <= 1, "--columns", columns, "above 0 and at most 1");
    require(lambda >= 0, "--lambda", lambda, "at least 0");
    require(threads >= 1 && threads <= 256, "--threads", threads, "1 to 256");
  }

  /** All rows and columns for each tree, and XGBoost's own penalty. */
  public TreeOptions(
      int rounds,
      int patience,
      int depth,
      double rate,
      double minChildWeight,
      int threads,
      long seed) {
    this(rounds, patience, depth, rate, minChildWeight, 1, 1, 1, threads, seed);
  }

  private static void require(boolean holds, String name, Number value, String range) {
    if (!holds) {
      throw new BadInputException("%s %s must be %s".formatted(name, value, range));
    }
  }
}
