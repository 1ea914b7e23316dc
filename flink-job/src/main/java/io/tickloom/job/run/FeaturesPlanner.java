package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.sink.TableMetadata;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.InputException;
import io.tickloom.job.tape.MarketNote;
import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** From what a user said and what the files hold to a plan. */
final class FeaturesPlanner {
  private static final int MEGABYTE = 1 << 20;

  private FeaturesPlanner() {}

  /**
   * Checks the options before anything is read.
   *
   * @throws InputException for the first that makes no sense
   */
  static void requireSense(FeaturesOptions options) {
    options.rows.horizonSeconds();
    requireAbove("--parallelism", options.parallelism, -1);
    requireAbove("--checkpoint-seconds", options.checkpointSeconds, 0);
    requireAbove("--cut-mb", options.cutMegabytes, 0);
    if (options.resume && (Place.here() == Place.ALONE || options.overwrite)) {
      throw new InputException(
          options.overwrite
              ? "--resume goes on with a run, --overwrite deletes it; give one of them"
              : "--resume is for a run on a cluster; without one, run it again with --overwrite");
    }
    if (options.store != null && Place.here() == Place.ALONE) {
      throw new InputException(
          "--store is for a run on a cluster, which has the store's file system among its plugins");
    }
    options.rows.grid();
    options.rows.catalogue(true);
  }

  /** What becomes of the tapes that were found. */
  static FeaturesPlan plan(FeaturesOptions options, TapeFinder.Found found, Path output)
      throws IOException {
    noteNameless(options.symbol, found);
    Grid grid = options.rows.grid();
    Catalogue catalogue = options.rows.catalogue(!found.books().isEmpty());
    catalogue.fit().ifPresent(fit -> requireSymbol(fit, found.books()));
    List<BookTape> books = catalogue.needsBook() ? found.books() : List.of();
    List<TapeCuts.Cut> cuts =
        new ArrayList<>(TapeCuts.of(found.tapes(), (long) options.cutMegabytes * MEGABYTE));
    cuts.addAll(TapeCuts.ofBooks(books));
    TableMetadata.Origin origin =
        new TableMetadata.Origin(
            grid.seconds(),
            options.rows.horizonSeconds(),
            found.tapes(),
            MarketNote.beside(found.tapes()),
            Version.number());
    return new FeaturesPlan(
        found.tapes(),
        books,
        cuts,
        grid,
        catalogue,
        BlockClock.forGrid(grid),
        output,
        options.place(output),
        !options.noPath,
        options.badLines == FeaturesOptions.OnBadLine.SKIP,
        TableMetadata.of(TableSchema.rows(catalogue), catalogue, origin),
        TableMetadata.of(TableSchema.path(catalogue), catalogue, origin));
  }

  /** A model that learnt from rows without a name serves no symbol. */
  private static void noteNameless(String symbol, TapeFinder.Found found) {
    boolean nameless = found.tapes().stream().anyMatch(t -> t.symbol().equals(symbol));
    if (nameless && symbol.equals(FeaturesOptions.NAMELESS)) {
      System.out.println(
          "  note       neither the lines nor the names of the files tell the symbol; --symbol does."
              + " Its rows are of "
              + symbol);
    }
  }

  /** What was learnt of one symbol says nothing of another. */
  private static void requireSymbol(BookFit fit, List<BookTape> books) {
    for (BookTape book : books) {
      BookFitFile.requireSymbol(fit, book.symbol());
      long first = book.firstMicros();
      if (first <= fit.lastMicros()) {
        System.out.printf(
            "  note       --micro-price learnt up to %s: its columns are undefined up to then%n",
            Instant.EPOCH.plus(fit.lastMicros(), ChronoUnit.MICROS));
      }
    }
  }

  private static void requireAbove(String name, int value, int bound) {
    if (value <= bound) {
      throw new InputException(name + " " + value + " must be above " + bound);
    }
  }
}
