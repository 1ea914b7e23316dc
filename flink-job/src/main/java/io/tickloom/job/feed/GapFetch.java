package io.tickloom.job.feed;

import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Which pages of a jump to ask for, when, and when to give up.
 *
 * <p>The exchange answers with the trades from an id on, in order, up to a page of them. So an
 * answer that goes on behind a missing id without it says that the exchange has none; it is asked
 * once more, and believed. An answer without trades says nothing of the ids but that there are none
 * yet: its stores may lag behind its streams. It is asked again a few times, then as long as
 * patience lasts; and as long where calls fail.
 */
final class GapFetch {
  static final long NONE = Long.MIN_VALUE;

  private static final int PAGES_AT_ONCE = 4;
  private static final int ENOUGH_WITNESSES = 2;
  private static final int ROUNDS = 3;
  private static final long FIRST_WAIT = Duration.ofMillis(200).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();

  private final long giveUpNanos;
  private final Queue<Long> rest = new ArrayDeque<>();
  private boolean open;
  private long target;
  private long cursor;
  private long storeEnd;
  private long roundStart;
  private long askAt;
  private long progressAt;
  private long troubleUntil;
  private long absent;
  private int witnesses;
  private int empties;
  private int inFlight;
  private int rounds;
  private int failures;

  GapFetch(Duration giveUp) {
    this.giveUpNanos = giveUp.toNanos();
  }

  boolean isOpen() {
    return open;
  }

  /** Trades from {@code next} to {@code last} are missing; ask from {@code askAtNanos} on. */
  void open(long next, long last, long askAtNanos) {
    if (open) {
      return;
    }
    open = true;
    target = last;
    cursor = next;
    storeEnd = Long.MAX_VALUE;
    roundStart = next;
    askAt = askAtNanos;
    progressAt = askAtNanos;
    rounds = 0;
    failures = 0;
    absent = NONE;
    empties = 0;
    rest.clear();
  }

  void close() {
    open = false;
  }

  /** The trade that was hopeless is done without; what lies behind it may be had. */
  void skipped() {
    open &= failures == 0;
  }

  /** Whether what it was opened for is there; a jump behind it is another gap. */
  boolean isFilled(long next) {
    return open && next > target;
  }

  /**
   * The first id of a page to ask for now; {@link #NONE} for none.
   *
   * @param next the first id that is missing
   * @param jump the last one before a trade that is there, or {@link #NONE}
   */
  long page(long next, long jump, long now) {
    if (!open || now - askAt < 0 || inFlight >= (empties > 0 ? 1 : PAGES_AT_ONCE)) {
      return NONE;
    }
    if (next > roundStart) {
      progressAt = now;
      rounds = 0;
      roundStart = next;
    }
    while (!rest.isEmpty()) {
      long from = Math.max(rest.remove(), next);
      if (from <= target) {
        inFlight++;
        return from;
      }
    }
    cursor = Math.max(cursor, next);
    // All of it was asked for once: what else is missing lies before the jump's end.
    long last = rounds > 0 && jump != NONE ? Math.min(target, jump) : target;
    if (cursor > last || cursor >= storeEnd) {
      if (inFlight == 0 && next <= target) {
        rounds++;
        cursor = next;
        storeEnd = Long.MAX_VALUE;
        askAt = now + wait(Math.max(rounds, empties));
      }
      return NONE;
    }
    long from = cursor;
    cursor += TradeKind.PAGE;
    inFlight++;
    return from;
  }

  /**
   * The page from {@code from} on was answered.
   *
   * @param trades in order
   * @param next the first id that is missing still, with them
   */
  void answered(long from, List<Trade> trades, long next) {
    inFlight--;
    failures = 0;
    if (trades.isEmpty()) {
      storeEnd = Math.min(storeEnd, from);
      empties++;
      return;
    }
    empties = 0;
    long last = trades.get(trades.size() - 1).id();
    if (last < from + TradeKind.PAGE - 1 && last < target) {
      rest.add(last + 1);
    }
    cursor = Math.max(cursor, trades.get(0).id());
    if (from <= next && last > next) {
      witnesses = absent == next ? witnesses + 1 : 1;
      absent = next;
      if (witnesses == 1) {
        rest.add(next);
      }
    }
  }

  /** The page from {@code from} on was not answered. */
  void failed(long from, Duration retryAfter, long now) {
    inFlight--;
    failures++;
    rest.add(from);
    askAt = now + Math.max(wait(failures), retryAfter.toNanos());
    if (failures == 1 || !retryAfter.isZero()) {
      troubleUntil = now + retryAfter.toNanos() + giveUpNanos;
    }
  }

  /** Whether the trade {@code next} can't be had: the exchange has none, or gives none. */
  boolean isHopeless(long next, long now) {
    return open
        && next <= target
        && ((absent == next && witnesses >= ENOUGH_WITNESSES)
            || (failures > 0 && now - troubleUntil > 0));
  }

  /** Whether the exchange knows of no trade behind {@code next}, though it was asked for long. */
  boolean isUnheardOf(long next, long now) {
    return open
        && next <= target
        && next == roundStart
        && absent != next
        && failures == 0
        && rounds >= ROUNDS
        && now - progressAt > giveUpNanos;
  }

  private static long wait(int attempts) {
    return Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(attempts - 1, 10));
  }
}
