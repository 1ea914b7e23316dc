package io.tickloom.job.feed;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.StreamConnection;
import io.tickloom.job.exchange.StreamEvents;
import io.tickloom.job.exchange.StreamMessage;
import io.tickloom.job.exchange.Ticker;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;

/** Hears one connection after the other, in their threads, and queues what they say. */
final class Ears implements StreamEvents {
  private final Connections connections;
  private final Calls calls;
  private final ArrayBlockingQueue<Tick> ticks;
  private final FeedTap tap;
  private final Runnable wake;

  /** A message, the connections that it came over, and when it arrived by the ticker. */
  record Tick(Connections from, StreamMessage message, long nanos) {}

  /** Connections to be made. */
  record Line(FeedSettings settings, URI uri, Ticker ticker, FeedNotes notes, FeedCounts counts) {}

  Ears(Line line, Calls calls, ArrayBlockingQueue<Tick> ticks, FeedTap tap, Runnable wake) {
    this.calls = calls;
    this.ticks = ticks;
    this.tap = tap;
    this.wake = wake;
    connections =
        new Connections(line.settings, line.uri, line.ticker, this, line.notes, line.counts);
  }

  Connections connections() {
    return connections;
  }

  @Override
  public void opened(StreamConnection connection) {
    calls.leave(now -> connections.opened(connection, now));
  }

  @Override
  public void text(String message) {
    tap.message(message);
  }

  @Override
  public void message(StreamConnection connection, StreamMessage message, long arrivalNanos)
      throws InterruptedException {
    ticks.put(new Tick(connections, message, arrivalNanos));
    wake.run();
  }

  @Override
  public void closed(StreamConnection connection, ExchangeException why) {
    calls.leave(now -> connections.closed(connection, why, now));
  }
}
