package io.tickloom.trainer.cli;

import io.tickloom.trainer.learn.TreeOptions;
import io.tickloom.trainer.search.Dimension;
import io.tickloom.trainer.table.BadInputException;
import java.util.List;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** Trials of settings of the trees. */
final class TrialOptions {
  /** What is tried; ranges around what market data has been found to bear. */
  static final List<Dimension> SPACE =
      List.of(
          new Dimension("depth", 1, 7, false, true),
          new Dimension("rate", 0.01, 0.3, true, false),
          new Dimension("min-child-weight", 5, 2_000, true, false),
          new Dimension("subsample", 0.3, 1, false, false),
          new Dimension("columns", 0.2, 1, false, false),
          new Dimension("lambda", 0.1, 1_000, true, false));

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "try N settings of the trees on validation and take the best; logged to trials.jsonl in the results folder, where a later run goes on (default: ${DEFAULT-VALUE})")
  int trials;

  @Option(
      names = "--trial-seconds",
      paramLabel = "SECONDS",
      defaultValue = "1800",
      description = "begin no further trial after this time (default: ${DEFAULT-VALUE})")
  int seconds;

  /**
   * @throws BadInputException if an option is out of range
   */
  void check(boolean trees) {
    if (trials < 0 || trials > 10_000) {
      throw new BadInputException("--trials %d must be 0 to 10000".formatted(trials));
    }
    if (seconds < 1) {
      throw new BadInputException("--trial-seconds %d must be at least 1".formatted(seconds));
    }
    if (trials > 0 && !trees) {
      throw new BadInputException(
          "--trials %d tries settings of trees: not for --learner logistic".formatted(trials));
    }
  }

  /** The given options with a trial's settings in their place. */
  static TreeOptions with(TreeOptions base, SortedMap<String, Double> settings) {
    return new TreeOptions(
        base.rounds(),
        base.patience(),
        settings.get("depth").intValue(),
        settings.get("rate"),
        settings.get("min-child-weight"),
        settings.get("subsample"),
        settings.get("columns"),
        settings.get("lambda"),
        base.threads(),
        base.seed());
  }
}
