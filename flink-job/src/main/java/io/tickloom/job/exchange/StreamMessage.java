package io.tickloom.job.exchange;

import io.tickloom.job.market.BookUpdate;
import io.tickloom.job.market.Trade;

/**
 * What one message of a stream says.
 *
 * @param kind which of the others are set
 * @param symbol of a trade or of a change of a book; else empty
 * @param trade of a trade; else null
 * @param update of a change of a book; else null
 * @param eventMicros when the exchange sent it, microseconds since 1970 UTC; 0 where it does not
 *     say
 * @param text what is odd about it, for people; else empty
 */
public record StreamMessage(
    Kind kind, String symbol, Trade trade, BookUpdate update, long eventMicros, String text) {
  /** Kinds of messages. */
  public enum Kind {
    /** A trade. */
    TRADE,
    /** A change of a book. */
    DEPTH,
    /** The best prices of a book, which are kept and not used. */
    QUOTE,
    /** The server is about to close. */
    SHUTDOWN,
    /** The exchange refuses something that we sent. */
    REFUSAL,
    /** A message that is not asked for, of a type that may be new. */
    OTHER,
    /** No message at all, or a trade that breaks a rule. */
    GARBAGE
  }

  static StreamMessage of(Kind kind, long eventMicros, String text) {
    return new StreamMessage(kind, "", null, null, eventMicros, text);
  }
}
