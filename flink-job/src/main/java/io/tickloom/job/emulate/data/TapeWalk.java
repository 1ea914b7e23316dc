package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.Tape;
import java.io.IOException;

/** Goes through a tape step by step: the trades of an aggregate, then the aggregate. */
final class TapeWalk implements AutoCloseable {
  private final AggregateCursor cursor;
  private final TradeHistory history;
  private int next;
  private boolean atEnd;

  TapeWalk(Tape tape, TradeHistory history, Venue venue) throws IOException {
    this.history = history;
    cursor = new AggregateCursor(tape, tape.start(), 1, venue);
    atEnd = !cursor.next();
  }

  boolean atEnd() {
    return atEnd;
  }

  /** Whether the next step is a trade; else it is an aggregate. */
  boolean isTrade() {
    return next < cursor.trades().size();
  }

  Trade trade() {
    return cursor.trades().get(next);
  }

  Aggregate aggregate() {
    return cursor.aggregate();
  }

  long nextMicros() {
    if (atEnd) {
      return Feed.NEVER;
    }
    return isTrade() ? trade().timeMicros() : aggregate().timeMicros();
  }

  /** Id up to which trades have happened once this step is taken. */
  long nextId() {
    return isTrade() ? trade().id() : aggregate().lastId();
  }

  void pass() throws IOException {
    if (next == 0) {
      long start = isTrade() ? trade().timeMicros() : aggregate().timeMicros();
      history.begin(aggregate(), start, cursor.start());
    }
    if (isTrade()) {
      history.happened(trade());
      next++;
    } else {
      history.happened(aggregate());
      next = 0;
      atEnd = !cursor.next();
    }
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
