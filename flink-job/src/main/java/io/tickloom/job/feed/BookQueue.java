package io.tickloom.job.feed;

import io.tickloom.job.book.BookFault;
import io.tickloom.job.book.BookFolder;
import io.tickloom.job.book.BookSync;
import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Diffs and trades of a symbol that wait for their turn, in their one order: time, the book before
 * trades, the exchange's id. A diff that comes twice is held once.
 */
final class BookQueue {
  private static final Comparator<BookUpdate> ORDER =
      Comparator.<BookUpdate>comparingLong(diff -> diff.timeMicros)
          .thenComparingLong(diff -> diff.lastId);

  private final TreeSet<BookUpdate> diffs = new TreeSet<>(ORDER);
  private final ArrayDeque<Trade> trades = new ArrayDeque<>();

  void add(BookUpdate diff) {
    diffs.add(diff);
  }

  /** Adds the next trade in order. */
  void add(Trade trade) {
    trades.add(trade);
  }

  /** In order. */
  Iterable<BookUpdate> diffs() {
    return diffs;
  }

  boolean hasDiffs() {
    return !diffs.isEmpty();
  }

  /** The latest diff; there must be one. */
  BookUpdate last() {
    return diffs.last();
  }

  /** The first diff that {@code sync} does not have already. */
  Optional<BookUpdate> next(BookSync sync) {
    return diffs.stream().filter(diff -> sync.look(diff) != BookSync.Outcome.OLD).findFirst();
  }

  /** Hands all before {@code micros} to {@code folder}, and what is wrong to {@code faults}. */
  void release(long micros, BookFolder folder, Consumer<BookFault> faults) {
    while (true) {
      long diff = diffs.isEmpty() ? Long.MAX_VALUE : diffs.first().timeMicros;
      long trade = trades.isEmpty() ? Long.MAX_VALUE : trades.peek().timeMicros();
      if (Math.min(diff, trade) >= micros) {
        return;
      }
      if (diff <= trade) {
        folder.add(diffs.pollFirst()).ifPresent(faults);
      } else {
        folder.add(trades.remove());
      }
    }
  }
}
