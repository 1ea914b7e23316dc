package io.tickloom.job.replay;

import io.tickloom.job.book.BookPane;
import io.tickloom.job.book.BookPanes;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.RowMaker;
import io.tickloom.job.tape.BookReader;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.StrictReader;
import io.tickloom.job.tape.Tape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the rows of a tape in one thread, a stretch of time after the other. */
public final class Replay {
  private final RowMaker maker;
  private final int stretchSeconds;
  private final Consumer<RowMaker.Made> sink;
  private final PackedPanes panes = new PackedPanes(1024);
  private final BookPanes books = new BookPanes(1024);
  private Optional<BookReader> book = Optional.empty();
  private String symbol = "";
  private long stretchEnd;
  private boolean inGap;

  /**
   * A replay of stretches of {@code stretchSeconds}, a multiple of the grid; the rows do not depend
   * on it.
   */
  public Replay(Grid grid, Catalogue catalogue, int stretchSeconds, Consumer<RowMaker.Made> sink) {
    if (stretchSeconds < 1 || stretchSeconds % grid.seconds() != 0) {
      throw new IllegalArgumentException(
          "stretch of " + stretchSeconds + " s must be a multiple of " + grid.seconds() + " s");
    }
    this.maker = new RowMaker(grid, catalogue);
    this.stretchSeconds = stretchSeconds;
    this.sink = sink;
  }

  /** Replays {@code tape} and the book of its symbol. */
  public void run(Tape tape, BookTape bookTape) throws IOException {
    try (BookReader reader = new BookReader(bookTape, books::add)) {
      book = Optional.of(reader);
      books.clear();
      run(tape);
    } finally {
      book = Optional.empty();
      books.clear();
    }
  }

  /** Replays {@code tape} from its first trade to its last. */
  public void run(Tape tape) throws IOException {
    symbol = tape.symbol();
    panes.clear();
    PaneFolder folder = new PaneFolder((pane, nextSecond) -> accept(pane));
    new StrictReader()
        .read(
            tape,
            (trade, broken) -> {
              if (broken) {
                folder.breakHistory();
              }
              folder.add(
                  trade.id(),
                  trade.priceE8(),
                  trade.quantityE8(),
                  trade.timeMicros(),
                  trade.buyerIsMaker());
            });
    folder.endTape();
    if (!panes.isEmpty()) {
      make();
    }
  }

  private void accept(Pane pane) {
    if (panes.isEmpty()) {
      stretchEnd = endOf(pane.second);
    }
    while (pane.second >= stretchEnd) {
      make();
      stretchEnd = inGap ? endOf(pane.second) : stretchEnd + stretchSeconds;
    }
    panes.add(pane);
    inGap = pane.is(Pane.BEFORE_GAP);
  }

  private long endOf(long second) {
    return (Math.floorDiv(second, (long) stretchSeconds) + 1) * stretchSeconds;
  }

  private void make() {
    readBook();
    sink.accept(maker.make(symbol, panes, books, stretchEnd - stretchSeconds, stretchEnd));
    int old = 0;
    while (old < panes.count() - 1
        && panes.second(old + 1) <= stretchEnd - RowTimes.LONGEST_MEMORY_SECONDS) {
      old++;
    }
    panes.dropFirst(old);
    int oldBooks = 0;
    long memory = BookPane.LONGEST_MEMORY_SECONDS + 1L;
    while (oldBooks < books.count() && books.second(oldBooks) < stretchEnd - memory) {
      oldBooks++;
    }
    books.dropFirst(oldBooks);
  }

  /** The book's panes up to one behind the stretch, or all. */
  private void readBook() {
    try {
      while (book.isPresent()
          && (books.isEmpty() || books.second(books.count() - 1) < stretchEnd)
          && book.get().advance()) {
        // panes were added
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
