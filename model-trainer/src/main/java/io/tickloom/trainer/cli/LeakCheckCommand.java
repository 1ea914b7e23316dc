package io.tickloom.trainer.cli;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PathReader;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Reference;
import io.tickloom.trainer.table.Rows;
import io.tickloom.trainer.table.RowsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for columns that know the future. */
@Command(
    name = LeakCheckCommand.NAME,
    mixinStandardHelpOptions = true,
    version = TrainCommand.VERSION,
    sortOptions = false,
    usageHelpWidth = 100,
    description =
        "Names any column of feature rows that knows the seconds after its row's time, by its lead over the price path. Ends with 3 if there is one.")
final class LeakCheckCommand implements Callable<Integer> {
  static final String NAME = "leak-check";

  /** Exit code of a check that found a leak. */
  static final int LEAK = 3;

  @Option(
      names = "--features",
      required = true,
      paramLabel = "FOLDER",
      description = "folder with rows/ and path/, as the Tickloom job writes it")
  Path features;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "where to write what was found of each column (default: nowhere)")
  Optional<Path> csv;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "threads of the reading (default: ${DEFAULT-VALUE})")
  int threads;

  private final Console console;

  LeakCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(features)) {
      throw new BadInputException("--features %s: no such folder".formatted(features));
    }
    if (threads < 1) {
      throw new BadInputException("--threads %d must be at least 1".formatted(threads));
    }
    Instant start = Instant.now();
    Rows rows;
    try (Console.Counter counter = console.counter("rows", "rows read")) {
      rows = RowsReader.read(features.resolve("rows"), threads, n -> counter.at(n, 0));
    }
    List<PricePath> paths =
        PathReader.read(features.resolve("path"), threads, rows, true, Reference.LAST);
    console.step("rows", Preparation.describe(rows), start);
    start = Instant.now();
    LeakCheck check = LeakCheck.of(rows, paths);
    check.say(console, start);
    if (csv.isPresent()) {
      LeakCsv.write(check, csv.get());
      console.step("csv", csv.get().toString());
    }
    return check.accused().isEmpty() ? 0 : LEAK;
  }
}
