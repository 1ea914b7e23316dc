package io.tickloom.job.feed;

import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.TreeMap;

/**
 * Puts the trades of one symbol in order of their ids, whatever order they come in, each once.
 *
 * <p>Trades behind a jump are held until it is filled. There is a limit to how many: beyond it the
 * latest are let go, and fetched again when their turn comes.
 */
final class TradeSequence {
  static final long NONE = Long.MIN_VALUE;

  private static final long DISORDER_NANOS = Duration.ofSeconds(2).toNanos();
  private static final int ENOUGH_DOUBTS = 3;

  private final int mostHeld;
  private final TreeMap<Long, Arrival> held = new TreeMap<>();
  private long next = NONE;
  private long doubted = NONE;
  private int doubts;
  private Trade stray;

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
    doubtHighest(trade.id(), nanos);
    if (held.putIfAbsent(trade.id(), new Arrival(trade, nanos)) != null) {
      return false;
    }
    if (held.size() > mostHeld) {
      held.pollLastEntry();
    }
    return true;
  }

  /**
   * The stream gives trades in order but for a moment's disorder. Where it goes on below a trade
   * that came long before, that one's id can't be right; were it, it could be fetched again.
   */
  private void doubtHighest(long id, long nanos) {
    if (held.isEmpty() || nanos == 0 || id >= held.lastKey()) {
      return;
    }
    Arrival highest = held.lastEntry().getValue();
    if (highest.nanos() == 0 || nanos - highest.nanos() < DISORDER_NANOS) {
      return;
    }
    doubts = doubted == held.lastKey() ? doubts + 1 : 1;
    doubted = held.lastKey();
    if (doubts == ENOUGH_DOUBTS) {
      stray = held.pollLastEntry().getValue().trade();
      doubted = NONE;
    }
  }

  /** The first trade that is held is let go, for nobody else knows of it. */
  void doubtFirst() {
    stray = held.pollFirstEntry().getValue().trade();
  }

  /** A trade whose id can't be right and that was let go since the last call, or null. */
  Trade takeStray() {
    Trade taken = stray;
    stray = null;
    return taken;
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
