package io.tickloom.trainer.cli;

import io.tickloom.trainer.label.Labels;
import io.tickloom.trainer.label.Uniqueness;
import io.tickloom.trainer.learn.Sample;
import io.tickloom.trainer.learn.Weights;
import io.tickloom.trainer.table.BadInputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much a row counts in training. Judging always counts each row once. */
final class WeightOptions {
  @Option(
      names = "--class-balance",
      description = "let up and down count as much in sum, whatever their shares")
  boolean balance;

  @Option(
      names = "--recency-half-life",
      paramLabel = "DAYS",
      description = "let a row count half as much as one so many days younger (default: all alike)")
  Optional<Double> halfLifeDays;

  @Option(
      names = "--uniqueness",
      description = "let a row count by how little its label overlaps with others")
  boolean uniqueness;

  @Option(
      names = "--learn-rows",
      paramLabel = "N",
      defaultValue = "600000",
      description =
          "rows that a model learns from at most; of more every second or third, evenly spread (default: ${DEFAULT-VALUE})")
  int learnRows;

  /**
   * @throws BadInputException if an option is out of range
   */
  void check() {
    if (halfLifeDays.isPresent() && !(halfLifeDays.get() > 0)) {
      throw new BadInputException(
          "--recency-half-life %s must be above 0 days".formatted(halfLifeDays.get()));
    }
    if (learnRows < 1000) {
      throw new BadInputException("--learn-rows %d must be at least 1000".formatted(learnRows));
    }
  }

  /** The sample with its weights, thinned to what a model learns from. */
  Sample apply(Sample sample, Labels labels) {
    Sample weighted = sample;
    if (uniqueness) {
      weighted = Weights.times(weighted, Uniqueness.of(sample.rows(), labels, sample.members()));
    }
    if (halfLifeDays.isPresent()) {
      weighted = Weights.recent(weighted, halfLifeDays.get());
    }
    if (balance) {
      weighted = Weights.balanced(weighted);
    }
    return weighted.thinned(learnRows);
  }
}
