package io.tickloom.job.feed;

import io.tickloom.job.market.Trade;

/**
 * How far a symbol's panes have been handed on: what a restart goes on from.
 *
 * @param symbol whose
 * @param lastId id of the last trade of the last closed pane; {@link #NONE} before it
 * @param lastMicros its time, microseconds since 1970 UTC
 * @param lastInner the last trade in it, where it is an aggregate one; else {@link Trade#NONE}
 * @param rowsFromSecond rows are wanted of grid times after this second; {@link #NONE} where not
 *     known yet
 */
public record FeedPosition(
    String symbol, long lastId, long lastMicros, long lastInner, long rowsFromSecond) {
  /** No trade, no time. */
  public static final long NONE = Long.MIN_VALUE;

  /** Before the first start. */
  public static FeedPosition none(String symbol) {
    return new FeedPosition(symbol, NONE, NONE, Trade.NONE, NONE);
  }

  /** Whether a pane was closed. */
  public boolean isKnown() {
    return lastId != NONE;
  }
}
