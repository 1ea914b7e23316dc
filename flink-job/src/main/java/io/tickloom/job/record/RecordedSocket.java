package io.tickloom.job.record;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.Explain;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** One connection of a recorded stream, from its opening to its end. */
final class RecordedSocket {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final int LONGEST_NOTICE = 300;

  private final LongSupplier epochNanos;
  private final Consumer<String> messages;
  private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
  private final long openedNanos;
  private volatile long heardNanos;
  private volatile boolean heardMessage;
  private volatile boolean warned;
  private WebSocket socket;

  private RecordedSocket(LongSupplier epochNanos, Consumer<String> messages) {
    this.epochNanos = epochNanos;
    this.messages = messages;
    this.openedNanos = epochNanos.getAsLong();
    this.heardNanos = openedNanos;
  }

  /** Connects and shakes hands. */
  static RecordedSocket open(
      HttpClient http, URI uri, LongSupplier epochNanos, Consumer<String> messages)
      throws ExchangeException, InterruptedException {
    RecordedSocket made = new RecordedSocket(epochNanos, messages);
    try {
      made.socket =
          http.newWebSocketBuilder()
              .connectTimeout(ANSWER_WITHIN)
              .buildAsync(uri, made.new Listener())
              .get(ANSWER_WITHIN.toSeconds() + 1, TimeUnit.SECONDS);
      return made;
    } catch (ExecutionException | TimeoutException e) {
      throw Explain.handshake(e, uri.getAuthority());
    }
  }

  /** Why it ended; waits so long for an end. */
  Optional<String> ended(long waitMillis) throws InterruptedException {
    String end = ends.poll(waitMillis, TimeUnit.MILLISECONDS);
    if (end == null && epochNanos.getAsLong() - heardNanos > SILENCE.toNanos()) {
      return Optional.of("no message and no ping for " + SILENCE.toSeconds() + " s");
    }
    return Optional.ofNullable(end);
  }

  /** Whether the exchange said that it is about to end it, or it is older than {@code age}. */
  boolean endsSoon(Duration age) {
    return warned || openFor().compareTo(age) > 0;
  }

  Duration openFor() {
    return Duration.ofNanos(epochNanos.getAsLong() - openedNanos);
  }

  boolean heardMessage() {
    return heardMessage;
  }

  void abort() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heardNanos = epochNanos.getAsLong();
        take(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String message) {
      if (message.length() < LONGEST_NOTICE && message.contains("\"serverShutdown\"")) {
        warned = true;
      } else {
        heardMessage = true;
        messages.accept(message);
      }
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer payload) {
      heardNanos = epochNanos.getAsLong();
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ends.add(("closed with " + code + " " + reason).strip());
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ends.add(String.valueOf(error.getMessage()));
    }
  }
}
