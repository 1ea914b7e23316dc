package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.StreamMessage;
import io.tickloom.job.exchange.StreamUri;
import io.tickloom.job.exchange.Ticker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/**
 * The live market as panes: one connection for all symbols, REST calls for what it did not bring.
 *
 * <p>All of it is for one thread, which polls.
 */
public final class LiveFeed implements AutoCloseable {
  private static final int QUEUE = 65_536;
  private static final int BATCH = 4_096;
  private static final long TICK = Duration.ofMillis(10).toNanos();
  private static final int MOST_GARBAGE_NOTES = 5;
  private static final long MICROS = 1_000_000L;

  private final Ticker ticker;
  private final FeedNotes notes;
  private final FeedCounts counts;
  private final ExchangeRest rest;
  private final Calls calls;
  private final Beginnings beginnings;
  private final Connections connections;
  private final List<Connections> all = new ArrayList<>();
  private final BookRequests books;
  private final ArrayBlockingQueue<Ears.Tick> ticks = new ArrayBlockingQueue<>(QUEUE);
  private final Map<String, SymbolLine> lines = new HashMap<>();
  private final ExchangeClock clock = new ExchangeClock();
  private final List<Ears.Tick> batch = new ArrayList<>(BATCH);
  private long tickedNanos;
  private boolean clockNoted;
  private boolean oddNoted;
  private int garbageNotes;

  /**
   * A feed that goes on from {@code positions}, one for each symbol.
   *
   * @param tap given, word for word, what comes
   * @param wake called in any thread when it is worth polling
   */
  public LiveFeed(
      FeedSettings settings,
      List<FeedPosition> positions,
      Ticker ticker,
      FeedNotes notes,
      FeedCounts counts,
      FeedTap tap,
      Runnable wake) {
    this.ticker = ticker;
    this.notes = notes;
    this.counts = counts;
    rest = new ExchangeRest(settings.rest(), settings.venue(), settings.kind(), ticker);
    calls = new Calls(ticker, wake);
    beginnings = new Beginnings(rest, calls, notes, settings.lookbackSeconds(), this::server);
    books = new BookRequests(rest, calls, clock, ticker, tap);
    URI uri =
        StreamUri.of(settings.streams(), settings.venue(), settings.kind(), settings.symbols());
    Ears.Line line = new Ears.Line(settings, uri, ticker, notes, counts);
    connections = new Ears(line, calls, ticks, tap, wake).connections();
    all.add(connections);
    if (settings.book().isFollowed()) {
      // Connections of their own: many changes wait in no queue before the trades.
      URI ofBooks =
          StreamUri.ofBook(
              settings.streams(),
              settings.venue(),
              settings.symbols(),
              settings.book().withQuotes());
      Ears.Line second = new Ears.Line(settings, ofBooks, ticker, notes, counts);
      all.add(new Ears(second, calls, ticks, tap, wake).connections());
    }
    TradeRequests requests =
        new TradeRequests(
            rest,
            calls,
            clock,
            ticker,
            new HaltWatch(rest, calls, notes),
            connections,
            this::server);
    for (FeedPosition position : positions) {
      lines.put(
          position.symbol(),
          new SymbolLine(
              position,
              settings,
              counts,
              notes,
              requests,
              books.open(position.symbol(), settings, counts, notes)));
    }
  }

  /** Connects and begins to fetch the past. */
  public void start() {
    all.forEach(each -> each.tick(ticker.nanos()));
    lines.values().forEach(beginnings::begin);
  }

  /**
   * Does what is to do, and hands on what became known. Worth calling when woken, and every few
   * milliseconds.
   *
   * @return whether more is waiting
   * @throws FeedException for what can't heal
   */
  public boolean poll(Consumer<SymbolPanes> out) throws FeedException {
    long now = ticker.nanos();
    calls.run(now);
    ticks.drainTo(batch, BATCH);
    for (Ears.Tick tick : batch) {
      take(tick);
    }
    batch.clear();
    if (now - tickedNanos >= TICK) {
      tickedNanos = now;
      all.forEach(each -> each.tick(now));
      books.renew();
      lines.values().forEach(line -> line.tick(now, clock));
    }
    for (SymbolLine line : lines.values()) {
      SymbolPanes known = line.take(now);
      if (known != null) {
        out.accept(known);
      }
    }
    return !ticks.isEmpty();
  }

  /** Where a restart goes on from, after what was handed on. */
  public List<FeedPosition> positions() {
    return lines.values().stream().map(SymbolLine::position).toList();
  }

  /** Symbols that trades are missing of; a glance, from any thread. */
  public long openGaps() {
    return lines.values().stream().filter(SymbolLine::hasGap).count();
  }

  /** Weight of the REST calls of this minute, as the exchange counts it; from any thread. */
  public int weightUsed() {
    return rest.weightUsed();
  }

  /** The event time to which every symbol is complete, microseconds; a glance, from any thread. */
  public long completeMicros() {
    return lines.values().stream().mapToLong(SymbolLine::completeSecond).min().orElse(0) * MICROS;
  }

  @Override
  public void close() {
    all.forEach(Connections::close);
    calls.close();
    ticks.clear();
  }

  private void take(Ears.Tick tick) {
    StreamMessage message = tick.message();
    long nanos = tick.nanos();
    tick.from().delivered();
    if (message.eventMicros() != 0) {
      clock.stamp(message.eventMicros(), nanos);
    }
    switch (message.kind()) {
      case TRADE -> {
        SymbolLine line = lines.get(message.symbol());
        if (line != null) {
          line.arrived(message.trade(), nanos);
        }
      }
      case DEPTH -> {
        SymbolLine line = lines.get(message.symbol());
        if (line != null) {
          line.book().ifPresent(book -> book.arrived(message.update(), nanos));
        }
      }
      case QUOTE -> {
        // kept by who records
      }
      case SHUTDOWN -> {
        notes.note("the exchange is about to close the connection; opening another");
        tick.from().replace();
      }
      case REFUSAL -> notes.note("the exchange refuses: " + message.text());
      case GARBAGE -> {
        counts.garbage.increment();
        if (garbageNotes++ < MOST_GARBAGE_NOTES) {
          notes.note("a message that can't be read, passed over: " + message.text());
        }
      }
      case OTHER -> {
        if (!oddNoted) {
          oddNoted = true;
          notes.note("messages of type \"" + message.text() + "\" are passed over");
        }
      }
    }
  }

  private void server(long micros, long nanos) {
    if (!clock.server(micros, nanos) && !clockNoted) {
      clockNoted = true;
      notes.note("the exchange's clock is hours from its messages'; the messages are believed");
    }
  }
}
