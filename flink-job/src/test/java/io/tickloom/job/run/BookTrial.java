package io.tickloom.job.run;

import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.Tier;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.RowComparison;
import io.tickloom.job.replay.Replay;
import io.tickloom.job.row.ColumnBlock;
import io.tickloom.job.row.TableSchema;
import io.tickloom.job.tape.BookFigures;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a recording in memory gives.
 *
 * @param rows time to column to value
 * @param panes of the book
 * @param figures what was read of the book, and what was wrong
 */
record BookTrial(
    SortedMap<Long, SortedMap<String, Double>> rows, BookPanes panes, BookFigures figures) {
  static final Catalogue CATALOGUE = Catalogue.withBook();

  /** The names of tiers Q and L. */
  static final List<String> OF_BOOK =
      CATALOGUE.features().stream()
          .filter(feature -> feature.tier() != Tier.TRADES)
          .map(feature -> feature.info().name())
          .toList();

  static BookTrial of(Path scratch, List<String> lines, int deltaT) throws IOException {
    Path file = Files.createTempFile(scratch, "recording", ".txt");
    Files.write(file, lines);
    TapeFinder.Found found = TapeFinder.find(List.of(file.toString()), "X");
    TreeMap<Long, SortedMap<String, Double>> rows = new TreeMap<>();
    new Replay(new Grid(deltaT), CATALOGUE, 3600, made -> rows.putAll(table(made.rows())))
        .run(found.tapes().get(0), found.books().get(0));
    BookPanes panes = new BookPanes(1024);
    try (BookReader reader = new BookReader(found.books().get(0), panes::add)) {
      while (reader.advance()) {
        // on to the end
      }
      return new BookTrial(rows, panes, reader.figures());
    }
  }

  private static SortedMap<Long, SortedMap<String, Double>> table(ColumnBlock block) {
    TableSchema schema = TableSchema.rows(CATALOGUE);
    Map<String, double[]> columns = new HashMap<>();
    for (int c = 0; c < schema.valueColumns(); c++) {
      columns.put(schema.columns().get(c + 2).name(), block.values()[c]);
    }
    return RowComparison.table(block.timeMicros(), columns);
  }
}
