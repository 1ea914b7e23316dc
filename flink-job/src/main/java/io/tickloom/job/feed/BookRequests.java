package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.Ticker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The books of all symbols, and what they ask for. */
final class BookRequests implements SymbolBook.Requests {
  private final ExchangeRest rest;
  private final Calls calls;
  private final ExchangeClock clock;
  private final Ticker ticker;
  private final FeedTap tap;
  private final Map<String, SymbolBook> books = new HashMap<>();

  private record Latest(long micros, long id) {}

  BookRequests(ExchangeRest rest, Calls calls, ExchangeClock clock, Ticker ticker, FeedTap tap) {
    this.rest = rest;
    this.calls = calls;
    this.clock = clock;
    this.ticker = ticker;
    this.tap = tap;
  }

  /** A book of {@code symbol}, where books are followed. */
  Optional<SymbolBook> open(
      String symbol, FeedSettings settings, FeedCounts counts, FeedNotes notes) {
    if (settings.book().isFollowed()) {
      books.put(symbol, new SymbolBook(symbol, settings, counts, notes, this));
    }
    return Optional.ofNullable(books.get(symbol));
  }

  /** Renews those that who keeps the messages wants. */
  void renew() {
    for (String symbol : tap.takeWanted()) {
      Optional.ofNullable(books.get(symbol)).ifPresent(SymbolBook::want);
    }
  }

  @Override
  public void snapshot(String symbol) {
    SymbolBook book = books.get(symbol);
    calls.make(
        () -> rest.depth(symbol),
        book::snapshotAnswered,
        (e, now) -> book.snapshotFailed(e.getMessage(), e.retryAfter(), now));
  }

  @Override
  public void lastUpdate(String symbol) {
    SymbolBook book = books.get(symbol);
    boolean believed = clock.isServerBelieved();
    long estimate = clock.micros(ticker.nanos());
    calls.make(
        () -> {
          long asked = believed ? rest.timeMicros() : estimate;
          return new Latest(asked, rest.tryLastUpdateId(symbol));
        },
        (latest, now) -> book.lastUpdateAnswered(latest.id(), latest.micros(), now),
        (e, now) -> book.lastUpdateAnswered(FeedPosition.NONE, 0, now));
  }

  @Override
  public void taken(String symbol, String snapshot) {
    tap.snapshot(symbol, snapshot);
  }
}
