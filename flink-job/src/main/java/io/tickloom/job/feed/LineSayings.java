package io.tickloom.job.feed;

import io.tickloom.job.market.Trade;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a symbol's line has to say, counted. */
final class LineSayings {
  private static final long NONE = Long.MIN_VALUE;
  private static final long PROGRESS_EVERY = Duration.ofSeconds(5).toNanos();
  private static final long NOTE_EVERY = Duration.ofSeconds(2).toNanos();

  private final String symbol;
  private final FeedCounts counts;
  private final FeedNotes notes;
  private long notedAt = NONE;
  private long saidAt = NONE;

  LineSayings(String symbol, FeedCounts counts, FeedNotes notes) {
    this.symbol = symbol;
    this.counts = counts;
    this.notes = notes;
  }

  /** Trades from {@code first} to {@code last} can't be had, behind one at {@code before}. */
  void hole(long first, long last, long before) {
    counts.holes.increment();
    counts.missing.add(last - first + 1);
    notes.note(
        String.format(
            "%s: HOLE of %,d trades, ids %d to %d, behind %s: they can't be had; rows take it as a"
                + " gap",
            symbol, last - first + 1, first, last, before == NONE ? "the start" : time(before)));
  }

  /** The past is being fetched; said once in a while. */
  void catchingUp(long next, long to, long now) {
    if (saidAt == NONE) {
      saidAt = now;
    } else if (now - saidAt > PROGRESS_EVERY) {
      saidAt = now;
      notes.note(String.format("%s: %,d trades are still to be fetched", symbol, to - next + 1));
    }
  }

  /** A message's id was none of the market's. */
  void stray(Trade trade) {
    counts.garbage.increment();
    notes.note(
        String.format(
            "%s: trade id %d is none that the exchange goes on to; the message is set aside",
            symbol, trade.id()));
  }

  /** A page was not given; said once in a while. */
  void failed(long fromId, String why, long now) {
    if (notedAt == NONE || now - notedAt > NOTE_EVERY) {
      notedAt = now;
      notes.note(symbol + ": fetching from trade " + fromId + ": " + why);
    }
  }

  static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
