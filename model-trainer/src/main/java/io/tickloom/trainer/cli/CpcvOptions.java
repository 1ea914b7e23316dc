package io.tickloom.trainer.cli;

import io.tickloom.trainer.split.CombinatorialPurged;
import io.tickloom.trainer.split.Guard;
import io.tickloom.trainer.table.BadInputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Combinatorial purged cross-validation. */
final class CpcvOptions {
  @Option(
      names = "--cpcv",
      paramLabel = "N,K",
      description =
          "cut all rows into N groups and test each choice of K by a model of the others, for the spread of outcomes; 6,2 is 15 fits and 5 paths (default: off)")
  Optional<String> groups;

  /**
   * How to cut; empty where it was not asked for.
   *
   * @throws BadInputException if it is no pair of numbers in range
   */
  Optional<CombinatorialPurged> split(Guard guard) {
    return groups.map(
        text -> {
          if (!text.matches("\\d{1,4},\\d{1,4}")) {
            throw new BadInputException(
                "--cpcv %s must be two numbers, such as 6,2".formatted(text));
          }
          String[] both = text.split(",");
          return new CombinatorialPurged(
              Integer.parseInt(both[0]), Integer.parseInt(both[1]), guard);
        });
  }
}
