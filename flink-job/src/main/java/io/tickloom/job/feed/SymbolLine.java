package io.tickloom.job.feed;

import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One symbol from its messages to its panes: order, jumps and silence. Asks for what is missing,
 * and is told of answers; it never waits.
 */
final class SymbolLine {
  private static final long NONE = Long.MIN_VALUE;
  private static final int MOST_HELD = 200_000;

  /** What a line asks its feed for. */
  interface Requests {
    /** A page of trades from an id on. */
    void page(SymbolLine line, long fromId);

    /** The latest trades, for a market that seems silent. */
    void latest(SymbolLine line);

    /** Whether the stream has given a sign of life since then. */
    boolean heardSince(long nanos);
  }

  private final String symbol;
  private final FeedSettings settings;
  private final FeedCounts counts;
  private final LineSayings says;
  private final Requests requests;
  private final TradeSequence sequence = new TradeSequence(MOST_HELD);
  private final SymbolFeed feed;
  private final GapFetch gap;
  private final Silence silence;
  private final FeedPosition position;
  private final Optional<SymbolBook> book;
  private final RowGate gate;
  private long catchUpTo = NONE;
  private boolean isNew;

  SymbolLine(
      FeedPosition position,
      FeedSettings settings,
      FeedCounts counts,
      FeedNotes notes,
      Requests requests,
      Optional<SymbolBook> book) {
    this.book = book;
    this.gate = new RowGate(position.symbol(), book);
    this.symbol = position.symbol();
    this.position = position;
    this.settings = settings;
    this.counts = counts;
    this.says = new LineSayings(position.symbol(), counts, notes);
    this.requests = requests;
    this.feed =
        new SymbolFeed(symbol, counts, notes, trade -> book.ifPresent(all -> all.add(trade)));
    this.gap = new GapFetch(settings.giveUp());
    this.silence = new Silence(settings);
    feed.resume(position);
  }

  String symbol() {
    return symbol;
  }

  /** Its order book, where it is followed. */
  Optional<SymbolBook> book() {
    return book;
  }

  FeedPosition position() {
    return feed.position();
  }

  /** Where it goes on from. */
  FeedPosition resumesFrom() {
    return position;
  }

  /** It is known where to begin: {@code firstId}, and which trade is the latest now. */
  void start(Lookback from, List<Trade> latest) {
    sequence.start(from.firstId());
    if (from.isBeginning()) {
      feed.rowsFromFirstTrade();
    } else {
      feed.rowsFrom(latest.get(latest.size() - 1).timeMicros());
    }
    catchUpTo = latest.get(latest.size() - 1).id();
    fetched(latest);
  }

  /** The exchange has no trade of it yet: the first one will be the first of all. */
  void startsWithFirstTrade() {
    isNew = true;
  }

  /** Whether the exchange had no trade of it when it was asked first. */
  boolean isNew() {
    return isNew;
  }

  /** A trade of the stream. */
  void arrived(Trade trade, long nanos) {
    if (!sequence.offer(trade, nanos)) {
      counts.duplicates.increment();
    } else if (sequence.isStarted()) {
      drain();
    }
    sayStray();
  }

  private void sayStray() {
    Trade stray = sequence.takeStray();
    if (stray != null) {
      says.stray(stray);
    }
  }

  /** A page was answered, or the latest trades were. */
  private void fetched(List<Trade> trades) {
    for (Trade trade : trades) {
      if (sequence.offer(trade, 0)) {
        counts.fetched.increment();
      }
    }
    drain();
  }

  void pageAnswered(long fromId, List<Trade> trades) {
    fetched(trades);
    gap.answered(fromId, trades, sequence.next());
  }

  void pageFailed(long fromId, String why, Duration retryAfter, long now) {
    gap.failed(fromId, retryAfter, now);
    says.failed(fromId, why, now);
  }

  private void drain() {
    for (TradeSequence.Arrival next = sequence.poll(); next != null; next = sequence.poll()) {
      feed.add(next.trade(), next.nanos());
      silence.end();
    }
    if (catchUpTo != NONE && sequence.next() > catchUpTo) {
      catchUpTo = NONE;
    }
  }

  /** Whether trades are missing now. */
  boolean hasGap() {
    return gap.isOpen();
  }

  /** The second to which its panes are complete. */
  long completeSecond() {
    return feed.completeSecond();
  }

  /** Asks for what is missing, and gives up what can't be had. */
  void tick(long now, ExchangeClock clock) {
    book.ifPresent(all -> all.tick(now));
    if (!sequence.isStarted()) {
      return;
    }
    long jump = sequence.gapEnd();
    long missing = Math.max(jump, catchUpTo);
    if (missing == NONE) {
      gap.close();
      if (silence.asks(feed.completeSecond(), now, clock)) {
        requests.latest(this);
      }
      return;
    }
    if (gap.isFilled(sequence.next())) {
      gap.close();
    }
    if (catchUpTo != NONE) {
      says.catchingUp(sequence.next(), catchUpTo, now);
    }
    gap.open(sequence.next(), missing, now + (catchUpTo == NONE ? wait(settings) : 0));
    for (long from = gap.page(sequence.next(), jump, now);
        from != GapFetch.NONE;
        from = gap.page(sequence.next(), jump, now)) {
      requests.page(this, from);
    }
    if (gap.isHopeless(sequence.next(), now)) {
      giveUp(jump);
    } else if (jump != NONE && gap.isUnheardOf(sequence.next(), now)) {
      gap.close();
      sequence.doubtFirst();
      sayStray();
    }
  }

  private static long wait(FeedSettings settings) {
    return Math.min(settings.lateness().toNanos(), Duration.ofMillis(100).toNanos());
  }

  private void giveUp(long jump) {
    if (jump == NONE) {
      gap.close();
      catchUpTo = NONE;
      return;
    }
    gap.skipped();
    long first = sequence.next();
    long before = feed.lastMicros();
    sequence.start(jump + 1);
    drain();
    says.hole(first, jump, before);
  }

  /** At {@code micros} of the exchange's time, or later, these were the latest trades. */
  void latestAnswered(List<Trade> latest, long micros) {
    silence.answered();
    fetched(latest);
    if (sequence.gapEnd() == NONE) {
      silentUntil(silence.certainSecond(micros));
    }
  }

  /** It could not be asked for now; the clock alone must do, once the stream is proven alive. */
  void latestNotAnswered(long now, ExchangeClock clock) {
    silence.notAnswered(now);
    if (silence.isLong(now) && sequence.gapEnd() == NONE && requests.heardSince(silence.since())) {
      counts.unverified.increment();
      silentUntil(Silence.likelySecond(clock.micros(now)));
    }
  }

  private void silentUntil(long second) {
    if (second > feed.completeSecond()) {
      silence.end();
    }
    feed.silentUntil(second);
  }

  /** What became known, or null. */
  SymbolPanes take(long now) {
    return gate.take(feed, now);
  }
}
