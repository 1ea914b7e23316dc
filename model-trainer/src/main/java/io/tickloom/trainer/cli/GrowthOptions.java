package io.tickloom.trainer.cli;

import io.tickloom.trainer.learn.TreeOptions;
import picocli.CommandLine.Option;

/** How trees are grown. */
final class GrowthOptions {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "200",
      description = "trees at most (default: ${DEFAULT-VALUE})")
  int rounds;

  @Option(
      names = "--early-stopping",
      paramLabel = "N",
      defaultValue = "50",
      description = "rounds without a better validation AUC (default: ${DEFAULT-VALUE})")
  int patience;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "3",
      description = "levels of a tree (default: ${DEFAULT-VALUE})")
  int depth;

  @Option(
      names = "--rate",
      paramLabel = "X",
      defaultValue = "0.05",
      description = "learning rate (default: ${DEFAULT-VALUE})")
  double rate;

  @Option(
      names = "--min-child-weight",
      paramLabel = "X",
      defaultValue = "100",
      description = "least weight of a leaf, a row weighs 0.25 (default: ${DEFAULT-VALUE})")
  double minChildWeight;

  @Option(
      names = "--subsample",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "share of the rows that a tree is grown on (default: ${DEFAULT-VALUE})")
  double subsample;

  @Option(
      names = "--columns",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "share of the features that a tree may look at (default: ${DEFAULT-VALUE})")
  double columnShare;

  @Option(
      names = "--lambda",
      paramLabel = "X",
      defaultValue = "1",
      description = "penalty on the square of a leaf's value (default: ${DEFAULT-VALUE})")
  double lambda;

  /**
   * The options as the learner takes them.
   *
   * @throws io.tickloom.trainer.table.BadInputException if one is out of range
   */
  TreeOptions trees(int threads, long seed) {
    return new TreeOptions(
        rounds,
        patience,
        depth,
        rate,
        minChildWeight,
        subsample,
        columnShare,
        lambda,
        threads,
        seed);
  }
}
