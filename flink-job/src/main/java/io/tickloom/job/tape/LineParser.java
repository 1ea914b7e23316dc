package io.tickloom.job.tape;

import io.tickloom.job.market.Trade;
import java.util.Optional;

/** Reads lines, quickly where they are of the common form, strictly where they are not. */
abstract class LineParser {
  /** Bytes that a buffer must have before its first line and behind its last one. */
  static final int SLACK = 128;

  /** The id of a line that holds no trade and breaks no rule. */
  static final long NO_TRADE = -1;

  /** The fields of the line that {@link #parse} read last. */
  long id;

  long priceE8;
  long quantityE8;
  long timeMicros;
  boolean buyerIsMaker;

  /** The first and the last trade of an aggregate one; not written where there are none. */
  long firstId;

  long lastId;

  /** The trade that {@link #parse} read last. */
  final Trade trade() {
    return new Trade(id, priceE8, quantityE8, timeMicros, buyerIsMaker);
  }

  /**
   * Whether every trade is in some aggregate, so that a jump between them is a gap: on spot. Of
   * futures the exchange leaves out those of liquidations and of its insurance fund.
   */
  boolean holdsAll;

  /** Whether the lines hold aggregate trades. */
  abstract boolean isAggregate();

  /**
   * Reads the line that begins at {@code from} and ends with a newline.
   *
   * @return where the next line begins, or -1 where only {@link #parseStrictly} can tell
   */
  abstract int parse(byte[] bytes, int from);

  /**
   * Reads {@code line}, given without its end.
   *
   * @return empty where a line holds no trade and breaks no rule
   * @throws BadLineException with the rule that is broken and the value that breaks it
   */
  abstract Optional<Trade> parseStrictly(String line) throws BadLineException;
}
