package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableFile;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The same rows as the job's, made in one thread, line by line, without Flink. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes the same rows without Flink, in one thread: slow, and what the job is held against.")
final class ReplayCommand implements Callable<Integer> {
  @Mixin private final FeaturesOptions options = new FeaturesOptions();

  @Override
  public Integer call() throws IOException {
    long startNanos = System.nanoTime();
    FeaturesPlanner.requireSense(options);
    TapeFinder.Found found =
        TapeFinder.find(options.data, options.symbol, TapeFinder.Look.EXACT, options.rules());
    try (OutputLock lock = OutputLock.take(options.output)) {
      OutputFolder.prepare(lock.folder(), options.overwrite);
      replay(FeaturesPlanner.plan(options, found, lock.folder()));
    }
    System.out.printf(
        "  replay     %d symbols, one thread   %.1f s%n  output     %s%n",
        found.tapes().size(), (System.nanoTime() - startNanos) / 1e9, options.output);
    return 0;
  }

  private static void replay(FeaturesPlan plan) throws IOException {
    try (TableFile rows =
            file(plan.output(), TableSchema.rows(plan.catalogue()), plan.rowsMetadata());
        TableFile path =
            file(plan.output(), TableSchema.path(plan.catalogue()), plan.pathMetadata())) {
      Grid grid = plan.grid();
      int stretch = BlockClock.forGrid(grid).seconds();
      Replay replay = new Replay(grid, plan.catalogue(), stretch, made -> write(made, rows, path));
      for (Tape tape : plan.tapes()) {
        Optional<BookTape> book = plan.book(tape.symbol());
        if (book.isPresent()) {
          replay.run(tape, book.get());
        } else {
          replay.run(tape);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static TableFile file(Path output, TableSchema schema, Map<String, String> metadata)
      throws IOException {
    Path folder = output.resolve(schema.table());
    return new TableFile(folder.resolve(schema.table() + ".parquet"), schema, metadata);
  }

  private static void write(RowMaker.Made made, TableFile rows, TableFile path) {
    try {
      rows.add(made.rows());
      path.add(made.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
