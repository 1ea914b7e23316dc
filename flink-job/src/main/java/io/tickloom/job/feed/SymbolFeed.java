package io.tickloom.job.feed;

import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.market.Trade;
import java.util.function.Consumer;

/** The trades of one symbol in order, folded, and how far its seconds are complete. */
final class SymbolFeed {
  private static final long NONE = FeedPosition.NONE;
  private static final long MICROS = 1_000_000L;
  private static final byte[] NO_PANES = {};
  private static final long MILLI = 1_000L;

  private final String symbol;
  private final FeedCounts counts;
  private final FeedNotes notes;
  private final PackedPanes closed = new PackedPanes(64);
  private final PaneFolder folder;
  private final Consumer<Trade> book;
  private long closedId = NONE;
  private long closedMicros = NONE;
  private long rowsFromSecond = NONE;
  private long completeSecond = NONE;
  private long arrivalNanos;
  private boolean rowsFromFirstTrade;
  private boolean changed;

  /** Tells {@code book} of each trade in order, before it is folded. */
  SymbolFeed(String symbol, FeedCounts counts, FeedNotes notes, Consumer<Trade> book) {
    this.book = book;
    this.symbol = symbol;
    this.counts = counts;
    this.notes = notes;
    this.folder =
        new PaneFolder(
            (pane, nextSecond) -> {
              closed.put(pane);
              closedId = lastId();
              closedMicros = lastMicros();
            });
  }

  /** Goes on behind {@code position}. */
  void resume(FeedPosition position) {
    rowsFromSecond = position.rowsFromSecond();
    if (position.isKnown()) {
      closedId = position.lastId();
      closedMicros = position.lastMicros();
      folder.after(closedId, closedMicros);
      completeSecond = Math.floorDiv(closedMicros, MICROS) + 1;
    }
  }

  /** Rows are wanted after the second of {@code micros}, unless a position has said otherwise. */
  void rowsFrom(long micros) {
    if (rowsFromSecond == NONE) {
      rowsFromSecond = Math.floorDiv(micros, MICROS);
    }
  }

  /** Rows are wanted from the first trade on: the exchange has none before it. */
  void rowsFromFirstTrade() {
    rowsFromFirstTrade = true;
  }

  /** Id of the latest trade in order. */
  long lastId() {
    return folder.lastId();
  }

  /** Its time. */
  long lastMicros() {
    return folder.lastTimeMicros();
  }

  /** The second before which all is known; {@link FeedPosition#NONE} before the first trade. */
  long completeSecond() {
    return completeSecond;
  }

  /** Takes the next trade in order. */
  void add(Trade trade, long nanos) {
    long time = inOrder(trade.timeMicros());
    if (folder.lastTimeMicros() != PaneFolder.NONE && time < folder.lastTimeMicros()) {
      counts.backwards.increment();
      notes.note(
          String.format(
              "%s: trade %d is %d us before the trade before it; set aside, a gap",
              symbol, trade.id(), folder.lastTimeMicros() - time));
      return;
    }
    counts.trades.increment();
    long second = Math.floorDiv(time, MICROS);
    if (rowsFromFirstTrade) {
      rowsFromFirstTrade = false;
      rowsFrom(time);
    }
    if (second > completeSecond) {
      completeSecond = second;
      arrivalNanos = changed ? arrivalNanos : nanos;
      changed = true;
    } else if (second < completeSecond) {
      late(trade);
    }
    book.accept(trade);
    folder.add(trade.id(), trade.priceE8(), trade.quantityE8(), time, trade.buyerIsMaker());
  }

  /**
   * A time in whole milliseconds, as a host tells it that knows no finer one over REST or over
   * streams alone, may lie before one of the same millisecond that was told finer.
   */
  private long inOrder(long time) {
    long last = folder.lastTimeMicros();
    boolean sameMilli = time % MILLI == 0 && last > time && last - time < MILLI;
    return last != PaneFolder.NONE && sameMilli ? last : time;
  }

  private void late(Trade trade) {
    counts.late.increment();
    changed = true;
    notes.note(
        String.format(
            "%s: trade %d came after its second was passed as silent; later rows have it",
            symbol, trade.id()));
  }

  /** The market was silent up to {@code second}. */
  void silentUntil(long second) {
    if (completeSecond != NONE && second > completeSecond) {
      completeSecond = second;
      arrivalNanos = 0;
      changed = true;
    }
  }

  /** What became known since the last call, or null. */
  SymbolPanes take() {
    if (!changed || rowsFromSecond == NONE) {
      return null;
    }
    folder.show(
        (pane, next) -> {
          if (pane.second < completeSecond) {
            closed.put(pane);
          }
        });
    SymbolPanes taken =
        new SymbolPanes(
            symbol, rowsFromSecond, completeSecond, closed.toBytes(), NO_PANES, arrivalNanos);
    closed.clear();
    changed = false;
    return taken;
  }

  FeedPosition position() {
    return new FeedPosition(symbol, closedId, closedMicros, rowsFromSecond);
  }
}
