package io.tickloom.job.feed;

import io.tickloom.job.exchange.DaemonThreads;
import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.MessageParser;
import io.tickloom.job.exchange.StreamConnection;
import io.tickloom.job.exchange.StreamEvents;
import io.tickloom.job.exchange.StreamUri;
import io.tickloom.job.exchange.Ticker;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Keeps one connection up: opens it again after a loss, waiting longer after each failure, and
 * replaces it with an overlap before the exchange ends it.
 */
final class Connections implements AutoCloseable {
  private static final long FIRST_WAIT = Duration.ofMillis(250).toNanos();
  private static final long LONGEST_WAIT = Duration.ofSeconds(30).toNanos();
  private static final long OVERLAP = Duration.ofSeconds(3).toNanos();

  private final FeedSettings settings;
  private URI uri;
  private final MessageParser parser;
  private final Ticker ticker;
  private final StreamEvents events;
  private final FeedNotes notes;
  private final FeedCounts counts;
  private final SplittableRandom random;
  private final HttpClient http;
  private StreamConnection current;
  private StreamConnection successor;
  private long successorAt;
  private long openAt;
  private long lostAt;
  private int failures;
  private boolean everOpen;
  private boolean down;

  Connections(
      FeedSettings settings,
      URI uri,
      Ticker ticker,
      StreamEvents events,
      FeedNotes notes,
      FeedCounts counts) {
    this.settings = settings;
    this.uri = uri;
    this.parser = new MessageParser(settings.kind());
    this.ticker = ticker;
    this.events = events;
    this.notes = notes;
    this.counts = counts;
    this.random = new SplittableRandom(uri.hashCode() ^ ticker.nanos());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(DaemonThreads.pool("tickloom-stream", 4))
            .build();
    this.openAt = ticker.nanos();
    this.lostAt = openAt;
  }

  /** Opens, watches and replaces as is due. */
  void tick(long now) {
    if (current == null && now - openAt >= 0) {
      current = open();
    }
    if (current != null) {
      current.watch();
    }
    if (successor != null) {
      successor.watch();
    }
    if (current != null && current.isOpen() && current.isOld()) {
      replace();
    }
    if (successor != null && successor.isOpen() && now - successorAt > OVERLAP) {
      current.close();
      current = successor;
      successor = null;
    }
  }

  private StreamConnection open() {
    return StreamConnection.open(http, uri, parser, settings.stream(), ticker, events);
  }

  /** Opens a second connection, which takes over after an overlap. */
  void replace() {
    if (successor == null && current != null) {
      successor = open();
      successorAt = ticker.nanos();
    }
  }

  /** A handshake is done. */
  void opened(StreamConnection connection, long now) {
    counts.connections.increment();
    if (connection == successor) {
      successorAt = now;
    } else if (connection == current) {
      if (down || !everOpen) {
        notes.note(
            everOpen
                ? String.format("connected again after %.1f s", (now - lostAt) / 1e9)
                : "connected to " + uri.getAuthority());
      }
      everOpen = true;
      down = false;
    }
  }

  /** A message came: the connection is good. */
  void delivered() {
    failures = 0;
  }

  /**
   * A connection is gone.
   *
   * @throws FeedException where another one would fare no better
   */
  void closed(StreamConnection connection, ExchangeException why, long now) throws FeedException {
    if (why.why() == ExchangeException.Cause.RESTRICTED) {
      throw new FeedException(why.getMessage(), why);
    }
    if (connection == successor) {
      successor = null;
      return;
    }
    if (connection != current) {
      return;
    }
    if (everOpen && !down) {
      counts.losses.increment();
      lostAt = now;
    }
    if (successor != null) {
      current = successor;
      successor = null;
      return;
    }
    down = true;
    current = null;
    if (why.why() == ExchangeException.Cause.ABSENT && !everOpen) {
      uri = StreamUri.withOtherRoute(uri, settings.venue());
    }
    failures++;
    long full = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(failures - 1, 10));
    long wait = random.nextLong(full / 2, full + 1);
    wait = Math.max(wait, why.retryAfter().toNanos());
    openAt = now + wait;
    notes.note(String.format("%s; connecting again in %.1f s", why.getMessage(), wait / 1e9));
  }

  /** Whether a connection is open, and when it last gave a sign of life. */
  boolean heardSince(long nanos) {
    return current != null && current.isOpen() && current.heardNanos() - nanos > 0;
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
    }
    if (successor != null) {
      successor.close();
    }
  }
}
