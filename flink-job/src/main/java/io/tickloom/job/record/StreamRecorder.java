package io.tickloom.job.record;

import io.tickloom.job.exchange.DaemonThreads;
import io.tickloom.job.exchange.StreamSettings;
import io.tickloom.job.exchange.StreamUri;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Listens to the exchange's public streams of a few symbols and hands every message to a recorder,
 * with a snapshot of each book in every file and behind every new connection. A connection that
 * ends, or is silent for too long, is followed by another one; what was missed in between is not
 * asked for again.
 */
public final class StreamRecorder {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(15);

  private final RecordedMarket market;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_WITHIN)
          .executor(DaemonThreads.pool("recorder-http", 4))
          .build();
  private final BookSnapshots snapshots;
  private final FeedRecorder messages;
  private volatile boolean stopped;

  /**
   * A recorder of {@code market}.
   *
   * @param epochNanos the wall's time, nanoseconds since 1970 UTC
   */
  public StreamRecorder(
      RecordedMarket market, Recorder recorder, RecorderEvents events, LongSupplier epochNanos) {
    this.market = market;
    this.events = events;
    this.epochNanos = epochNanos;
    this.snapshots = new BookSnapshots(http, market, recorder, events, epochNanos);
    this.messages = new FeedRecorder(recorder, market.symbols(), events, epochNanos);
    recorder.onFile(snapshots::want);
  }

  /** Records until {@link #stop}. */
  public void run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (URI uri : market.streams()) {
      RecordedStream stream =
          new RecordedStream(
              http,
              uri,
              known -> StreamUri.withOtherRoute(known, market.venue()),
              events,
              epochNanos,
              () -> stopped,
              StreamSettings.DEFAULT.age(),
              this::opened,
              this::take);
      Thread thread = new Thread(stream, "recorder-" + uri.getPath());
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } finally {
      stopped = true;
      snapshots.close();
    }
  }

  /** Ends {@link #run} within a second; from any thread. */
  public void stop() {
    stopped = true;
  }

  private void opened() {
    market.symbols().forEach(snapshots::want);
  }

  private void take(String message, long receivedNanos) {
    messages
        .take(message, receivedNanos)
        .filter(StreamName::isBook)
        .ifPresent(name -> snapshots.changed(name.symbol()));
  }
}
