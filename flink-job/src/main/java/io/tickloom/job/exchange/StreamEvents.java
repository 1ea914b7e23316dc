package io.tickloom.job.exchange;

/** Told of what happens on a connection, in the connection's own threads. */
public interface StreamEvents {
  /** The handshake is done. */
  void opened(StreamConnection connection);

  /** A message came, word for word; told before it is read. */
  default void text(String message) {}

  /**
   * A message came. Nothing more is read until this returns, so that a reader who can't keep up
   * slows the exchange down and loses nothing.
   *
   * @param arrivalNanos when it was there, by the ticker
   */
  void message(StreamConnection connection, StreamMessage message, long arrivalNanos)
      throws InterruptedException;

  /** The connection is gone, or never came to be; told once. */
  void closed(StreamConnection connection, ExchangeException why);
}
