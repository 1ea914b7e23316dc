package io.tickloom.trainer.cli;

import io.tickloom.trainer.table.TableBits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Whether two folders of rows agree in every bit. */
@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Compares rows/ and path/ of two folders bit for bit, in whatever files they lie.")
final class SameCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Rows and path.")
  private Path one;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "Rows and path to compare with.")
  private Path other;

  SameCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> differences = new ArrayList<>();
    for (String table : List.of("rows", "path")) {
      TableBits first = TableBits.of(one, table);
      TableBits second = TableBits.of(other, table);
      first.differences(second).forEach(line -> differences.add(table + ": " + line));
      console.step(
          table,
          "%,d x %d columns, hash %s and %s"
              .formatted(
                  first.rows(),
                  first.columns().size(),
                  first.hash().substring(0, 16),
                  second.hash().substring(0, 16)));
    }
    if (!differences.isEmpty()) {
      console.warn("they differ: " + String.join("; ", differences));
      return Main.BROKEN;
    }
    console.step("same", "all bits agree");
    return 0;
  }
}
