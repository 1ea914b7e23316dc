package io.tickloom.job.record;

import io.tickloom.job.exchange.DaemonThreads;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.LongSupplier;

/**
 * Asks for the book of a symbol once changes of it are being recorded, so that the two overlap as
 * the exchange's rule for a local book wants it; again for each file and each connection.
 */
final class BookSnapshots implements AutoCloseable {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final long AGAIN_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int OK = 200;

  private final HttpClient http;
  private final RecordedMarket market;
  private final Recorder recorder;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final Set<String> wanted = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread = DaemonThreads.pool("recorder-snapshots", 1);
  private volatile long notBefore;

  BookSnapshots(
      HttpClient http,
      RecordedMarket market,
      Recorder recorder,
      RecorderEvents events,
      LongSupplier epochNanos) {
    this.http = http;
    this.market = market;
    this.recorder = recorder;
    this.events = events;
    this.epochNanos = epochNanos;
    this.notBefore = epochNanos.getAsLong();
  }

  /** The book of {@code symbol} is wanted behind its next change. */
  void want(String symbol) {
    wanted.add(symbol);
  }

  /** A change of the book of {@code symbol} came. */
  void changed(String symbol) {
    if (!wanted.isEmpty() && epochNanos.getAsLong() >= notBefore && wanted.remove(symbol)) {
      thread.execute(() -> ask(symbol));
    }
  }

  private void ask(String symbol) {
    HttpRequest request =
        HttpRequest.newBuilder(market.snapshot(symbol)).timeout(ANSWER_WITHIN).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == OK) {
        recorder.take(symbol, epochNanos.getAsLong(), answer.body().replace('\n', ' '));
        return;
      }
      failed(symbol, "status " + answer.statusCode(), wait(answer));
    } catch (IOException e) {
      failed(symbol, String.valueOf(e.getMessage()), AGAIN_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long wait(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)).toNanos())
        .orElse(AGAIN_NANOS);
  }

  private void failed(String symbol, String why, long waitNanos) {
    notBefore = epochNanos.getAsLong() + waitNanos;
    wanted.add(symbol);
    events.say(
        String.format("no snapshot of %s: %s; again in %.0f s", symbol, why, waitNanos / 1e9));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
