package io.tickloom.job.emulate.wire;

import io.tickloom.job.emulate.data.Venue;
import java.time.Duration;

/**
 * What the exchange allows a client.
 *
 * @param pingEvery time from a ping to the next
 * @param pongWithin how soon a pong must come
 * @param messagesASecond messages, pings and pongs that a connection may send in a second
 * @param streams that a connection may listen to
 * @param lifetime of a connection
 * @param connections new ones that an address may open in five minutes
 * @param weightAMinute REST weight that an address may use
 * @param requestsToBan calls that an address may make in a minute in spite of a 429
 * @param slowest how long a connection may leave what it was sent unread
 */
public record Limits(
    Duration pingEvery,
    Duration pongWithin,
    int messagesASecond,
    int streams,
    Duration lifetime,
    int connections,
    int weightAMinute,
    int requestsToBan,
    Duration slowest) {
  private static final int STREAMS = 1_024;
  private static final int CONNECTIONS = 300;
  private static final int REQUESTS_TO_BAN = 10;

  /** As its documentation says. */
  public static Limits of(Venue venue) {
    return new Limits(
        venue.pingEvery(),
        venue.pongWithin(),
        venue.messagesASecond(),
        STREAMS,
        Duration.ofHours(24),
        CONNECTIONS,
        venue.weightAMinute(),
        REQUESTS_TO_BAN,
        Duration.ofSeconds(30));
  }

  /** These with other pings. */
  public Limits withPings(Duration every, Duration within) {
    return new Limits(
        every,
        within,
        messagesASecond,
        streams,
        lifetime,
        connections,
        weightAMinute,
        requestsToBan,
        slowest);
  }

  /** These with another lifetime of a connection. */
  public Limits withLifetime(Duration other) {
    return new Limits(
        pingEvery,
        pongWithin,
        messagesASecond,
        streams,
        other,
        connections,
        weightAMinute,
        requestsToBan,
        slowest);
  }

  /** These with another REST weight a minute. */
  public Limits withWeightAMinute(int other) {
    return new Limits(
        pingEvery,
        pongWithin,
        messagesASecond,
        streams,
        lifetime,
        connections,
        other,
        requestsToBan,
        slowest);
  }
}
