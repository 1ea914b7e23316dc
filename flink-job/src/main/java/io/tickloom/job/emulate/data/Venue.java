package io.tickloom.job.emulate.data;

import java.time.Duration;

/** A market of the exchange, and how its public documentation tells it from the other. */
public enum Venue {
  /** Spot: {@code web-socket-streams.md} and {@code rest-api.md} of July 2026. */
  SPOT("/api/v3", 6_000, Duration.ofSeconds(20), Duration.ofMinutes(1), 5, 0),
  /** USD-M futures: its developer pages of May 2026. */
  FUTURES("/fapi/v1", 2_400, Duration.ofMinutes(3), Duration.ofMinutes(10), 10, 100_000);

  private final String restPrefix;
  private final int weightAMinute;
  private final Duration pingEvery;
  private final Duration pongWithin;
  private final int messagesASecond;
  private final long aggregateWithinMicros;

  Venue(
      String restPrefix,
      int weightAMinute,
      Duration pingEvery,
      Duration pongWithin,
      int messagesASecond,
      long aggregateWithinMicros) {
    this.restPrefix = restPrefix;
    this.weightAMinute = weightAMinute;
    this.pingEvery = pingEvery;
    this.pongWithin = pongWithin;
    this.messagesASecond = messagesASecond;
    this.aggregateWithinMicros = aggregateWithinMicros;
  }

  /** What the path of a REST call begins with. */
  public String restPrefix() {
    return restPrefix;
  }

  /** REST weight that an address may use in a minute. */
  public int weightAMinute() {
    return weightAMinute;
  }

  /** Time from a ping to the next. */
  public Duration pingEvery() {
    return pingEvery;
  }

  /** How soon a pong must come. */
  public Duration pongWithin() {
    return pongWithin;
  }

  /** Messages, pings and pongs that a connection may send in a second. */
  public int messagesASecond() {
    return messagesASecond;
  }

  /** Trades of one price and side are aggregated while they come within this time of the first. */
  public long aggregateWithinMicros() {
    return aggregateWithinMicros;
  }

  /** Whether messages can be had in microseconds. */
  public boolean hasMicros() {
    return this == SPOT;
  }

  /** Whether trades by id ask for a key. */
  public boolean wantsKey() {
    return this == FUTURES;
  }
}
