package io.tickloom.job.emulate.data;

import io.tickloom.job.market.Trade;
import io.tickloom.job.tape.LineLayout;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapePosition;
import io.tickloom.job.tape.TradeCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a tape aggregate by aggregate: those that it holds, or else those that its trades make.
 * Holds the trades of one aggregate at a time.
 */
final class AggregateCursor implements AutoCloseable {
  private final TradeCursor cursor;
  private final long withinMicros;
  private final boolean isAggregated;
  private final List<Trade> trades = new ArrayList<>();
  private Aggregate aggregate;
  private TapePosition start;
  private long nextId;
  private boolean ahead;

  /** Reads from {@code from} on, where the aggregate {@code firstId} begins. */
  AggregateCursor(Tape tape, TapePosition from, long firstId, Venue venue) throws IOException {
    cursor = new TradeCursor(tape, from);
    withinMicros = venue.aggregateWithinMicros();
    isAggregated = isAggregated(tape);
    nextId = firstId;
  }

  /** Whether the data holds aggregates alone. */
  static boolean isAggregated(Tape tape) {
    LineLayout.Kind kind = tape.files().get(0).layout().kind();
    return kind == LineLayout.Kind.AGGREGATE_TRADES
        || kind == LineLayout.Kind.RECORDED_AGGREGATE_TRADES;
  }

  /** Goes to the next aggregate; false at the end of the tape. */
  boolean next() throws IOException {
    trades.clear();
    if (!ahead && !cursor.next()) {
      return false;
    }
    ahead = false;
    start = cursor.position();
    if (isAggregated) {
      aggregate = AggregateLine.of(cursor.trade(), cursor.line());
      return true;
    }
    Trade first = cursor.trade();
    aggregate = Aggregate.of(nextId++, first);
    trades.add(first);
    while (cursor.next()) {
      Trade trade = cursor.trade();
      if (!belongs(first, trade)) {
        ahead = true;
        return true;
      }
      aggregate = aggregate.with(trade);
      trades.add(trade);
    }
    return true;
  }

  private boolean belongs(Trade first, Trade trade) {
    return trade.priceE8() == first.priceE8()
        && trade.buyerIsMaker() == first.buyerIsMaker()
        && trade.timeMicros() - first.timeMicros() <= withinMicros
        && trade.id() == aggregate.lastId() + 1;
  }

  /** The aggregate that {@link #next} went to. */
  Aggregate aggregate() {
    return aggregate;
  }

  /** Its trades; none where the data holds aggregates alone. */
  List<Trade> trades() {
    return trades;
  }

  /** Where it begins. */
  TapePosition start() {
    return start;
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
