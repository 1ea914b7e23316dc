package io.tickloom.job.emulate.data;

/**
 * One message of a stream.
 *
 * @param symbol in capitals
 * @param stream its name, as it is subscribed to: {@code ethusdt@trade}
 * @param dueMicros when the exchange sends it, microseconds since 1970 UTC
 * @param firstId first trade id or update id that it holds, {@link #NO_ID} without one
 * @param lastId the last one
 * @param payload the JSON of a raw stream, times in the data's own unit
 */
public record MarketMessage(
    String symbol, String stream, long dueMicros, long firstId, long lastId, String payload) {
  /** The id of a message that has none. */
  public static final long NO_ID = -1;

  /** Whether it holds a trade, or trades that were aggregated. */
  public boolean isTrade() {
    return stream.endsWith("@trade") || stream.endsWith("@aggTrade");
  }
}
