package io.tickloom.job.feed;

import io.tickloom.job.market.Trade;
import java.util.TreeMap;

/**
 * Puts the trades of one symbol in order of their ids, whatever order they come in, each once.
 *
 * <p>Trades behind a jump are held until it is filled. There is a limit to how many: beyond it the
 * latest are let go, and fetched again when their turn comes.
 */
final class TradeSequence {
  static final long NONE = Long.MIN_VALUE;

  private final int mostHeld;
  private final TreeMap<Long, Arrival> held = new TreeMap<>();
  private long next = NONE;

  /** A trade and when it arrived, by the ticker; 0 for one that was fetched. */
  record Arrival(Trade trade, long nanos) {}

  TradeSequence(int mostHeld) {
    this.mostHeld = mostHeld;
  }

  /** Begins with {@code firstId}; earlier trades that were held are let go. */
  void start(long firstId) {
    next = firstId;
    held.headMap(firstId).clear();
  }

  /** Takes a trade; false where it is there already. */
  boolean offer(Trade trade, long nanos) {
    if (next != NONE && trade.id() < next) {
      return false;
    }
    if (held.putIfAbsent(trade.id(), new Arrival(trade, nanos)) != null) {
      return false;
    }
    if (held.size() > mostHeld) {
      held.pollLastEntry();
    }
    return true;
  }

  /** The next trade in order, or null while it is missing. */
  Arrival poll() {
    if (held.isEmpty() || held.firstKey() != next) {
      return null;
    }
    next++;
    return held.pollFirstEntry().getValue();
  }

  /** Whether it is known where to begin. */
  boolean isStarted() {
    return next != NONE;
  }

  /** Id of the trade that comes next. */
  long next() {
    return next;
  }

  /** The last id that is missing before the first trade that is held; {@link #NONE} for none. */
  long gapEnd() {
    return held.isEmpty() || next == NONE || held.firstKey() <= next ? NONE : held.firstKey() - 1;
  }
}
