package io.tickloom.job.exchange;

/** The two forms in which trades are told; ids of either are consecutive. */
public enum TradeKind {
  /** Each trade. */
  TRADES("trade", "t", "trades", "historicalTrades"),
  /** Trades of one taker order at one price put together. */
  AGGREGATES("aggTrade", "a", "aggTrades", "aggTrades");

  /** The most that one REST call gives. */
  public static final int PAGE = 1000;

  private final String type;
  private final String idField;
  private final String recent;
  private final String older;

  TradeKind(String type, String idField, String recent, String older) {
    this.type = type;
    this.idField = idField;
    this.recent = recent;
    this.older = older;
  }

  /** Type of the messages, and of the stream. */
  public String type() {
    return type;
  }

  /** Field of the id in messages. */
  String idField() {
    return idField;
  }

  /** REST call of the latest ones. */
  String recent() {
    return recent;
  }

  /** REST call by id. */
  String older() {
    return older;
  }

  /** Request weight of either call. */
  int weight(Venue venue) {
    return this == TRADES ? 25 : venue == Venue.UM ? 20 : 4;
  }
}
