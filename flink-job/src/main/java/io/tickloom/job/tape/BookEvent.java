package io.tickloom.job.tape;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;

/** A diff or a trade where it stands in a recording; reused. */
final class BookEvent implements Comparable<BookEvent> {
  BookUpdate update = new BookUpdate();

  /** The trade, or null where this is a diff. */
  Trade trade;

  int file;
  long line;

  /** The update, for which {@code other} is taken in. */
  BookUpdate takeUpdate(BookUpdate other) {
    BookUpdate taken = update;
    update = other;
    return taken;
  }

  long timeMicros() {
    return trade == null ? update.timeMicros : trade.timeMicros();
  }

  private long id() {
    return trade == null ? update.lastId : trade.id();
  }

  /** The one order of a symbol's events: time, the book before trades, the exchange's id. */
  @Override
  public int compareTo(BookEvent other) {
    int byTime = Long.compare(timeMicros(), other.timeMicros());
    if (byTime != 0) {
      return byTime;
    }
    int byStream = Boolean.compare(trade != null, other.trade != null);
    return byStream != 0 ? byStream : Long.compare(id(), other.id());
  }
}
