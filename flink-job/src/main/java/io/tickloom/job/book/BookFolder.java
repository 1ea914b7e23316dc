package io.tickloom.job.book;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Folds the diffs and trades of one symbol, in their total order, into a pane for each second at
 * whose end the book is known.
 *
 * <p>What happened since a diff is folded when the next one has come, since only then is it known
 * whether updates are missing between them; the trades in between wait.
 */
public final class BookFolder {
  /** Without a diff for longer than this the stream may be dead, microseconds: ten minutes. */
  public static final long LONGEST_SILENCE_MICROS = 600_000_000L;

  private static final long MICROS = 1_000_000L;

  private final BookSync sync;
  private final PaneFold fold;
  private final Queue<Trade> waiting = new ArrayDeque<>();
  private long lastMicros;
  private boolean silent;
  private long updates;
  private long levels;
  private long breaks;

  /** Folds what {@code sync} keeps into {@code sink}, which must not keep the pane. */
  public BookFolder(BookSync sync, Consumer<BookPane> sink) {
    this.sync = sync;
    this.fold = new PaneFold(sync.book(), sink);
  }

  /**
   * Adds a diff.
   *
   * @return what is wrong with the book, where it is no longer known or was not for a while
   */
  public Optional<BookFault> add(BookUpdate diff) {
    boolean wasKnown = sync.isKnown();
    Optional<BookFault> fault = Optional.empty();
    switch (sync.look(diff)) {
      case OLD -> {
        return fault;
      }
      case FOLLOWED -> {
        if (diff.timeMicros - lastMicros > LONGEST_SILENCE_MICROS) {
          fault = lose(BookFault.SILENT);
        } else {
          foldTo(diff.timeMicros);
        }
      }
      case CONTRADICTED -> fault = lose(BookFault.CONTRADICTED);
      case BROKEN, BROKEN_AND_HEALED -> fault = lose(BookFault.BROKEN);
      default -> fault = Optional.empty();
    }
    sync.take(diff);
    if (!sync.isKnown()) {
      return fault;
    }
    updates++;
    levels += diff.bids.count() + diff.asks.count();
    lastMicros = diff.timeMicros;
    silent = false;
    Optional<BookFault> wrong = wrong();
    if (wrong.isPresent()) {
      sync.lose();
      if (fold.isOpen()) {
        breaks++;
        fold.drop();
      }
      waiting.clear();
      return wasKnown ? wrong : fault.or(() -> wrong);
    }
    if (fold.isOpen()) {
      fold.update();
    } else {
      fold.begin(diff.timeMicros);
    }
    return fault;
  }

  private Optional<BookFault> wrong() {
    if (!sync.book().isWithinSnapshot()) {
      return Optional.of(BookFault.OUTSIDE);
    }
    return sync.book().isCrossed() ? Optional.of(BookFault.CROSSED) : Optional.empty();
  }

  /** The book is not known since its latest diff. */
  public Optional<BookFault> lose(BookFault fault) {
    if (!fold.isOpen()) {
      return Optional.empty();
    }
    breaks++;
    fold.drop();
    waiting.clear();
    if (fault != BookFault.SILENT) {
      sync.lose();
    }
    return Optional.of(fault);
  }

  /** Adds a trade. */
  public void add(Trade trade) {
    silent |= trade.timeMicros() - lastMicros > LONGEST_SILENCE_MICROS;
    if (silent) {
      waiting.clear();
    } else if (fold.isOpen()) {
      waiting.add(trade);
    }
  }

  private void foldTo(long timeMicros) {
    for (Trade trade = waiting.poll(); trade != null; trade = waiting.poll()) {
      fold.moveTo(trade.timeMicros());
      fold.trade(trade);
    }
    fold.moveTo(timeMicros);
  }

  /**
   * Folds the time up to {@code second}: all of it was added, and the book stood still until {@code
   * nextMicros} at least.
   */
  public void passTo(long second, long nextMicros) {
    if (fold.isOpen() && nextMicros - lastMicros <= LONGEST_SILENCE_MICROS) {
      foldTo(second * MICROS);
    }
  }

  /** Drops the second of the last diff, whose end nobody knows. */
  public void endTape() {
    waiting.clear();
    fold.drop();
  }

  /** Diffs that were applied. */
  public long updates() {
    return updates;
  }

  /** Levels that they set. */
  public long levels() {
    return levels;
  }

  /** How often a known book was lost. */
  public long breaks() {
    return breaks;
  }

  /** Start of the second that is being folded; nothing before it is still to come. */
  public long openSecond() {
    return fold.openSecond();
  }
}
