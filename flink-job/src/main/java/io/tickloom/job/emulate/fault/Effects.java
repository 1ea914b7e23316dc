package io.tickloom.job.emulate.fault;

import io.tickloom.job.emulate.data.MarketMessage;

/** The exchange, as a fault plan handles it. */
public interface Effects {
  /** Sends a message to who subscribed to its stream, in one frame or in several. */
  void send(MarketMessage message, boolean fragmented);

  /** Sends a text to every connection as it is. */
  void sendText(String text);

  /** Makes trades that nobody can have. */
  void addHole(String symbol, long firstId, long lastId);

  /** Whether any of these trades is in a hole. */
  boolean isHole(String symbol, long firstId, long lastId);

  /** Lets {@code exchangeInfo} say that a symbol is halted, or trades again. */
  void setHalted(String symbol, boolean halted);

  /**
   * Does to connections, to the port, to the clock or to REST what {@code fault} says.
   *
   * @return connections that were there
   */
  int apply(Fault fault);
}
