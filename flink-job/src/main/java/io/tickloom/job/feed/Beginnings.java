package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds out where each symbol begins, again and again until the exchange answers. */
final class Beginnings {
  private static final long AGAIN = Duration.ofSeconds(2).toNanos();
  private static final long DAY_MICROS = 86_400_000_000L;

  private final ExchangeRest rest;
  private final Calls calls;
  private final FeedNotes notes;
  private final int lookbackSeconds;
  private final ServerTimes times;

  /** Told what the server's clock says. */
  interface ServerTimes {
    void server(long micros, long nanos);
  }

  private record Start(Optional<Lookback> lookback, List<Trade> latest, long serverMicros) {}

  Beginnings(
      ExchangeRest rest, Calls calls, FeedNotes notes, int lookbackSeconds, ServerTimes times) {
    this.rest = rest;
    this.calls = calls;
    this.notes = notes;
    this.lookbackSeconds = lookbackSeconds;
    this.times = times;
  }

  void begin(SymbolLine line) {
    int seconds = line.isNew() ? Integer.MAX_VALUE : lookbackSeconds;
    calls.make(
        () -> find(line.symbol(), line.resumesFrom(), seconds),
        (start, now) -> started(line, start, now),
        (e, now) -> failed(line, e));
  }

  private Start find(String symbol, FeedPosition from, int seconds)
      throws ExchangeException, InterruptedException {
    List<Trade> latest = rest.latest(symbol, TradeKind.PAGE);
    long server = rest.timeMicros();
    if (latest.isEmpty()) {
      return new Start(Optional.empty(), latest, server);
    }
    Lookback lookback =
        from.isKnown()
            ? new Lookback(from.lastId() + 1, false)
            : Lookback.find(rest, symbol, latest, seconds);
    return new Start(Optional.of(lookback), latest, server);
  }

  private void started(SymbolLine line, Start start, long now) {
    if (start.lookback().isEmpty()) {
      line.startsWithFirstTrade();
      calls.later(AGAIN, later -> begin(line));
      return; // no trade yet: its first one will be the first of all
    }
    List<Trade> latest = start.latest();
    Trade newest = latest.get(latest.size() - 1);
    // Until a message is stamped, only the trades tell whether the server's clock is theirs.
    if (Math.abs(start.serverMicros() - newest.timeMicros()) < DAY_MICROS) {
      times.server(start.serverMicros(), now);
    }
    FeedPosition from = line.resumesFrom();
    if (from.isKnown()) {
      notes.note(
          String.format(
              "%s: going on behind trade %d; %,d trades were missed and are being fetched",
              line.symbol(), from.lastId(), Math.max(0, newest.id() - from.lastId())));
    }
    line.start(start.lookback().get(), latest);
  }

  private void failed(SymbolLine line, ExchangeException e) throws FeedException {
    if (!e.mayHeal()) {
      throw new FeedException(line.symbol() + ": " + e.getMessage(), e);
    }
    long wait = Math.max(AGAIN, e.retryAfter().toNanos());
    notes.note(
        String.format(
            "%s: %s; starting again in %.0f s", line.symbol(), e.getMessage(), wait / 1e9));
    calls.later(wait, now -> begin(line));
  }
}
