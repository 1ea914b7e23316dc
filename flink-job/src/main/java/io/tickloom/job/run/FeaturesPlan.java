package io.tickloom.job.run;

import io.tickloom.job.feature.BlockClock;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeCuts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the job's graph is built from.
 *
 * @param tapes what is read
 * @param books of those of their symbols whose book was recorded
 * @param cuts of the tapes and the books
 * @param grid when rows are made
 * @param catalogue the features of a row
 * @param blocks how time is cut for the keyed stage
 * @param output folder of what the run keeps and says, and of the tables unless they lie elsewhere
 * @param place of the tables
 * @param withPath whether the path is written
 * @param skipBadLines whether bad lines are set aside
 * @param rowsMetadata what the files of rows say of themselves
 * @param pathMetadata what the files of the path say of themselves
 */
record FeaturesPlan(
    List<Tape> tapes,
    List<BookTape> books,
    List<TapeCuts.Cut> cuts,
    Grid grid,
    Catalogue catalogue,
    BlockClock blocks,
    Path output,
    TablePlace place,
    boolean withPath,
    boolean skipBadLines,
    Map<String, String> rowsMetadata,
    Map<String, String> pathMetadata) {
  /** Whether lines may be set aside: bad ones if so told, late ones always. */
  boolean setsLinesAside() {
    return skipBadLines || tapes.stream().anyMatch(tape -> tape.rules().sorts());
  }

  /** The book of {@code symbol}, where there is one and a feature needs it. */
  Optional<BookTape> book(String symbol) {
    return books.stream().filter(book -> book.symbol().equals(symbol)).findFirst();
  }

  /** All that is to be read; a recording with a book is read once for the trades, once for it. */
  long bytesToRead() {
    return bytes() + books.stream().mapToLong(BookTape::bytes).sum();
  }

  long bytes() {
    return tapes.stream().mapToLong(Tape::bytes).sum();
  }
}
