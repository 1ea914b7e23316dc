package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * The trades of a symbol that have happened so far, for who asks by REST. The latest are in memory,
 * older ones are read from the tape again, by way of an index of bounded size.
 */
public final class TradeHistory {
  /** Trades that are kept in memory, and the most that one call gives. */
  static final int RECENT = 1_000;

  private final Tape tape;
  private final Venue venue;
  private final TapeIndex index = new TapeIndex();
  private final IdRanges holes = new IdRanges();
  private final Deque<Trade> recentTrades = new ArrayDeque<>();
  private final Deque<Aggregate> recentAggregates = new ArrayDeque<>();
  private volatile long lastTradeId = -1;
  private volatile long lastAggregateId = -1;

  TradeHistory(Tape tape, Venue venue) {
    this.tape = tape;
    this.venue = venue;
  }

  /** In capitals. */
  public String symbol() {
    return tape.symbol();
  }

  /** Whether there are trades, not aggregates alone. */
  public boolean hasTrades() {
    return !AggregateCursor.isAggregated(tape);
  }

  /** The latest trade's id; -1 before the first. */
  public long lastTradeId() {
    return lastTradeId;
  }

  /** Ids that nobody shall have, from the stream or by REST. */
  public void addHole(long firstId, long lastId) {
    holes.add(firstId, lastId);
  }

  /** Whether any of these ids is in a hole. */
  public boolean isHole(long firstId, long lastId) {
    return holes.meets(firstId, lastId);
  }

  void begin(Aggregate aggregate, long startMicros, TapePosition start) {
    index.add(aggregate, startMicros, start);
  }

  synchronized void happened(Trade trade) {
    keep(recentTrades, trade);
    lastTradeId = trade.id();
  }

  synchronized void happened(Aggregate aggregate) {
    keep(recentAggregates, aggregate);
    lastAggregateId = aggregate.id();
  }

  private static <T> void keep(Deque<T> recent, T one) {
    recent.addLast(one);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  /** The latest trades, oldest first. */
  public synchronized List<Trade> recentTrades(int limit) {
    return last(recentTrades, limit, trade -> !isHole(trade.id(), trade.id()));
  }

  /** The latest aggregates, oldest first. */
  public synchronized List<Aggregate> recentAggregates(int limit) {
    return last(recentAggregates, limit, this::isGiven);
  }

  private static <T> List<T> last(Deque<T> recent, int limit, Predicate<T> given) {
    List<T> found = recent.stream().filter(given).toList();
    return found.subList(Math.max(0, found.size() - limit), found.size());
  }

  private boolean isGiven(Aggregate aggregate) {
    return !isHole(aggregate.firstId(), aggregate.lastId());
  }

  /** Trades from an id on, oldest first. */
  public List<Trade> tradesFrom(long fromId, int limit) throws IOException {
    long last = lastTradeId;
    List<Trade> found = new ArrayList<>();
    TapeIndex.Place place = index.before(fromId + 1, TapeIndex.Place::firstTradeId);
    if (place == null || fromId > last) {
      return found;
    }
    try (AggregateCursor cursor = open(place)) {
      while (found.size() < limit && cursor.next() && cursor.aggregate().firstId() <= last) {
        for (Trade trade : cursor.trades()) {
          boolean given = trade.id() >= fromId && !isHole(trade.id(), trade.id());
          if (given && trade.id() <= last && found.size() < limit) {
            found.add(trade);
          }
        }
      }
    }
    return found;
  }

  /** Aggregates from their id on, oldest first. */
  public List<Aggregate> aggregatesFrom(long fromId, int limit) throws IOException {
    return read(
        index.before(fromId + 1, TapeIndex.Place::aggregateId),
        limit,
        true,
        aggregate -> aggregate.id() >= fromId,
        Long.MAX_VALUE);
  }

  /** The oldest aggregates from a time on, until another one, both included. */
  public List<Aggregate> aggregatesSince(long startMicros, long endMicros, int limit)
      throws IOException {
    return read(
        index.before(startMicros, TapeIndex.Place::timeMicros),
        limit,
        true,
        aggregate -> aggregate.timeMicros() >= startMicros,
        endMicros);
  }

  /** The latest aggregates until a time, included, oldest first. */
  public List<Aggregate> aggregatesUntil(long endMicros, int limit) throws IOException {
    TapeIndex.Place end = index.before(endMicros + 1, TapeIndex.Place::timeMicros);
    if (end == null) {
      return List.of();
    }
    return read(
        index.before(end.aggregateId() - limit + 1, TapeIndex.Place::aggregateId),
        limit,
        false,
        aggregate -> true,
        endMicros);
  }

  private List<Aggregate> read(
      TapeIndex.Place place, int limit, boolean oldest, Predicate<Aggregate> wanted, long endMicros)
      throws IOException {
    Deque<Aggregate> found = new ArrayDeque<>();
    long last = lastAggregateId;
    if (place != null) {
      try (AggregateCursor cursor = open(place)) {
        while ((!oldest || found.size() < limit)
            && cursor.next()
            && cursor.aggregate().id() <= last
            && cursor.aggregate().timeMicros() <= endMicros) {
          if (wanted.test(cursor.aggregate()) && isGiven(cursor.aggregate())) {
            found.addLast(cursor.aggregate());
          }
          if (found.size() > limit) {
            found.removeFirst();
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private AggregateCursor open(TapeIndex.Place place) throws IOException {
    return new AggregateCursor(tape, place.position(), place.aggregateId(), venue);
  }
}
