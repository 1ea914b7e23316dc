package io.tickloom.job.feed;

import java.util.Optional;

/** Hands on the panes of a symbol, those of the trades with those of the book. */
final class RowGate {
  private static final long NONE = Long.MIN_VALUE;
  private static final byte[] NO_PANES = {};

  private final String symbol;
  private final Optional<SymbolBook> book;
  private SymbolPanes latest;
  private long handedSecond = NONE;

  RowGate(String symbol, Optional<SymbolBook> book) {
    this.symbol = symbol;
    this.book = book;
  }

  /** What became known since the last call, or null; rows wait until both are complete. */
  SymbolPanes take(SymbolFeed feed, long now) {
    SymbolPanes trades = feed.take();
    if (book.isEmpty()) {
      return trades;
    }
    latest = trades == null ? latest : trades;
    if (latest == null) {
      return null;
    }
    long handed = handedSecond;
    handedSecond = book.get().advance(feed.completeSecond(), now);
    if (trades == null && handedSecond == handed) {
      return null;
    }
    long arrival = trades == null ? 0 : trades.arrivalNanos();
    return new SymbolPanes(
        symbol,
        latest.rowsFromSecond(),
        handedSecond == NONE ? latest.rowsFromSecond() : handedSecond,
        trades == null ? NO_PANES : trades.panes(),
        book.get().take(),
        Math.max(arrival, book.get().arrivalNanos()));
  }
}
