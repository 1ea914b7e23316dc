package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.StreamConnection;
import io.tickloom.job.exchange.StreamEvents;
import io.tickloom.job.exchange.StreamMessage;
import io.tickloom.job.exchange.Ticker;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final long BELIEF_GONE = Long.MIN_VALUE / 2;

  private final Ticker ticker;
  private final FeedNotes notes;
  private final FeedCounts counts;
  private final Runnable wake;
  private final ExchangeRest rest;
  private final Calls calls;
  private final Beginnings beginnings;
  private final Connections connections;
  private final HaltWatch halts;
  private final ArrayBlockingQueue<Tick> ticks = new ArrayBlockingQueue<>(QUEUE);
  private final Map<String, SymbolLine> lines = new HashMap<>();
  private final ExchangeClock clock = new ExchangeClock();
  private final List<Tick> batch = new ArrayList<>(BATCH);
  private long tickedNanos;
  private boolean clockNoted;
  private boolean oddNoted;
  private int garbageNotes;

  private record Tick(StreamMessage message, long nanos) {}

  private record Latest(long micros, Optional<List<Trade>> trades) {}

  /**
   * A feed that goes on from {@code positions}, one for each symbol.
   *
   * @param wake called in any thread when it is worth polling
   */
  public LiveFeed(
      FeedSettings settings,
      List<FeedPosition> positions,
      Ticker ticker,
      FeedNotes notes,
      FeedCounts counts,
      Runnable wake) {
    this.ticker = ticker;
    this.notes = notes;
    this.counts = counts;
    this.wake = wake;
    rest = new ExchangeRest(settings.rest(), settings.venue(), settings.kind(), ticker);
    calls = new Calls(ticker, wake);
    beginnings = new Beginnings(rest, calls, notes, settings.lookbackSeconds(), this::server);
    halts = new HaltWatch(rest, calls, notes);
    connections = new Connections(settings, ticker, new Ears(), notes, counts);
    for (FeedPosition position : positions) {
      lines.put(
          position.symbol(), new SymbolLine(position, settings, counts, notes, new LineRequests()));
    }
  }

  /** Connects and begins to fetch the past. */
  public void start() {
    connections.tick(ticker.nanos());
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
    for (Tick tick : batch) {
      take(tick.message(), tick.nanos());
    }
    batch.clear();
    if (now - tickedNanos >= TICK) {
      tickedNanos = now;
      connections.tick(now);
      lines.values().forEach(line -> line.tick(now, clock));
    }
    for (SymbolLine line : lines.values()) {
      SymbolPanes known = line.take();
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
    connections.close();
    calls.close();
    ticks.clear();
  }

  private void take(StreamMessage message, long nanos) {
    connections.delivered();
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
      case SHUTDOWN -> {
        notes.note("the exchange is about to close the connection; opening another");
        connections.replace();
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

  /** What lines ask for. */
  private final class LineRequests implements SymbolLine.Requests {
    @Override
    public void page(SymbolLine line, long fromId) {
      calls.make(
          () -> rest.from(line.symbol(), fromId, TradeKind.PAGE),
          (trades, now) -> line.pageAnswered(fromId, trades),
          (e, now) -> line.pageFailed(fromId, e.getMessage(), e.retryAfter(), now));
    }

    @Override
    public void latest(SymbolLine line) {
      boolean believed = clock.isServerBelieved();
      long estimate = clock.micros(ticker.nanos());
      calls.make(
          () -> {
            long asked = believed ? rest.timeMicros() : estimate;
            return new Latest(asked, rest.tryLatest(line.symbol()));
          },
          (latest, now) -> latestGiven(line, latest, believed, now),
          (e, now) -> line.latestNotAnswered(now, clock));
    }

    private void latestGiven(SymbolLine line, Latest latest, boolean believed, long now) {
      if (believed) {
        server(latest.micros(), now);
      }
      if (latest.trades().isPresent()) {
        List<Trade> known = latest.trades().get();
        if (believed && !known.isEmpty()) {
          Trade last = known.get(known.size() - 1);
          halts.silent(line.symbol(), last.id(), last.timeMicros(), latest.micros());
        }
        boolean good = clock.isServerBelieved() == believed;
        line.latestAnswered(latest.trades().get(), good ? latest.micros() : BELIEF_GONE);
      } else {
        line.latestNotAnswered(now, clock);
      }
    }

    @Override
    public boolean heardSince(long nanos) {
      return connections.heardSince(nanos);
    }
  }

  /** Hears the connections, in their threads. */
  private final class Ears implements StreamEvents {
    @Override
    public void opened(StreamConnection connection) {
      calls.leave(now -> connections.opened(connection, now));
    }

    @Override
    public void message(StreamConnection connection, StreamMessage message, long arrivalNanos)
        throws InterruptedException {
      ticks.put(new Tick(message, arrivalNanos));
      wake.run();
    }

    @Override
    public void closed(StreamConnection connection, ExchangeException why) {
      calls.leave(now -> connections.closed(connection, why, now));
    }
  }
}
