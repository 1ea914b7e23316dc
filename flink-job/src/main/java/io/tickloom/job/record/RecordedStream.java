package io.tickloom.job.record;

import io.tickloom.job.exchange.ExchangeException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * One stream, kept open by one connection after the other. Before the exchange ends a connection,
 * at 24 hours or with a warning, the next one is there already, and what both give is taken once.
 */
final class RecordedStream implements Runnable {
  private static final long FIRST_WAIT_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 30_000;
  private static final Duration OVERLAP = Duration.ofSeconds(3);

  private final HttpClient http;
  private final UnaryOperator<URI> otherRoute;
  private URI uri;
  private boolean everOpen;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final BooleanSupplier stopped;
  private final Duration age;
  private final Runnable opened;
  private final Messages messages;
  private final Doubles doubles = new Doubles();
  private RecordedSocket current;
  private RecordedSocket next;
  private long endOverlapAt;
  private boolean overlaps;
  private long wait = FIRST_WAIT_MILLIS;

  /** Takes a message and when it came, nanoseconds since 1970 UTC. */
  interface Messages {
    void take(String text, long receivedNanos);
  }

  /**
   * Records {@code uri}.
   *
   * @param otherRoute where else it may be, should the host not know it
   * @param age of a connection at which it is replaced
   * @param opened told of each connection
   */
  RecordedStream(
      HttpClient http,
      URI uri,
      UnaryOperator<URI> otherRoute,
      RecorderEvents events,
      LongSupplier epochNanos,
      BooleanSupplier stopped,
      Duration age,
      Runnable opened,
      Messages messages) {
    this.http = http;
    this.uri = uri;
    this.otherRoute = otherRoute;
    this.events = events;
    this.epochNanos = epochNanos;
    this.stopped = stopped;
    this.age = age;
    this.opened = opened;
    this.messages = messages;
  }

  @Override
  public void run() {
    try {
      while (!stopped.getAsBoolean()) {
        if (current == null) {
          current = open();
        } else {
          watch();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      abort(current);
      abort(next);
    }
  }

  /** Another connection; null after a failure, told and waited for. */
  private RecordedSocket open() throws InterruptedException {
    try {
      RecordedSocket made = RecordedSocket.open(http, uri, epochNanos, this::take);
      opened.run();
      everOpen = true;
      return made;
    } catch (ExchangeException e) {
      if (e.why() == ExchangeException.Cause.ABSENT && !everOpen) {
        uri = otherRoute.apply(uri);
      }
      again(e.getMessage(), e.retryAfter().toMillis());
      return null;
    }
  }

  private void watch() throws InterruptedException {
    Optional<String> end = current.ended(FIRST_WAIT_MILLIS);
    if (current.heardMessage()) {
      wait = FIRST_WAIT_MILLIS;
    }
    if (end.isPresent()) {
      replace();
      if (current == null) {
        again(end.get(), 0);
      }
    } else if (next == null && current.endsSoon(age)) {
      doubles.begin();
      overlaps = true;
      next = open();
    } else if (next != null && next.openFor().compareTo(OVERLAP) > 0) {
      replace();
    }
    if (overlaps && next == null && epochNanos.getAsLong() > endOverlapAt) {
      doubles.end();
      overlaps = false;
    }
  }

  private void replace() {
    abort(current);
    current = next;
    next = null;
    endOverlapAt = epochNanos.getAsLong() + OVERLAP.toNanos();
  }

  private void again(String why, long askedMillis) throws InterruptedException {
    long millis = Math.max(wait, askedMillis);
    wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
    events.say("recording: connection ended: " + why + "; another one in " + millis + " ms");
    for (long left = millis; left > 0 && !stopped.getAsBoolean(); left -= FIRST_WAIT_MILLIS) {
      TimeUnit.MILLISECONDS.sleep(FIRST_WAIT_MILLIS);
    }
  }

  private void take(String message) {
    if (doubles.isFirst(message)) {
      messages.take(message, epochNanos.getAsLong());
    }
  }

  private static void abort(RecordedSocket socket) {
    if (socket != null) {
      socket.abort();
    }
  }
}
