package io.tickloom.job.record;

import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.Explain;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** One stream, kept open by one connection after the other. */
final class RecordedStream implements Runnable {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final long FIRST_WAIT_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 30_000;

  private final HttpClient http;
  private final URI uri;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final BooleanSupplier stopped;
  private final Runnable opened;
  private final Messages messages;
  private volatile long heard;

  /** Takes a message and when it came, nanoseconds since 1970 UTC. */
  interface Messages {
    void take(String text, long receivedNanos);
  }

  RecordedStream(
      HttpClient http,
      URI uri,
      RecorderEvents events,
      LongSupplier epochNanos,
      BooleanSupplier stopped,
      Runnable opened,
      Messages messages) {
    this.http = http;
    this.uri = uri;
    this.events = events;
    this.epochNanos = epochNanos;
    this.stopped = stopped;
    this.opened = opened;
    this.messages = messages;
  }

  @Override
  public void run() {
    long wait = FIRST_WAIT_MILLIS;
    try {
      while (!stopped.getAsBoolean()) {
        long before = heard;
        long asked = 0;
        String end;
        try {
          end = listen();
        } catch (ExchangeException e) {
          end = e.getMessage();
          asked = e.retryAfter().toMillis();
        }
        if (stopped.getAsBoolean()) {
          return;
        }
        wait = heard > before ? FIRST_WAIT_MILLIS : Math.min(2 * wait, LONGEST_WAIT_MILLIS);
        wait = Math.max(wait, asked);
        events.say("recording: connection ended: " + end + "; another one in " + wait + " ms");
        for (long left = wait; left > 0 && !stopped.getAsBoolean(); left -= FIRST_WAIT_MILLIS) {
          TimeUnit.MILLISECONDS.sleep(FIRST_WAIT_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String listen() throws ExchangeException, InterruptedException {
    Connection connection = new Connection();
    WebSocket socket;
    try {
      socket =
          http.newWebSocketBuilder()
              .connectTimeout(ANSWER_WITHIN)
              .buildAsync(uri, connection)
              .get(ANSWER_WITHIN.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw Explain.handshake(e, uri.getAuthority());
    }
    opened.run();
    try {
      long silentFrom = epochNanos.getAsLong();
      while (!stopped.getAsBoolean()) {
        String end = connection.ends.poll(FIRST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (end != null) {
          return end;
        }
        silentFrom = Math.max(silentFrom, heard);
        if (epochNanos.getAsLong() - silentFrom > SILENCE.toNanos()) {
          return "no message for " + SILENCE.toSeconds() + " s";
        }
      }
      return "stopped";
    } finally {
      socket.abort();
    }
  }

  /** One connection, from its opening to its end. */
  private final class Connection implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heard = epochNanos.getAsLong();
        messages.take(text.toString(), heard);
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ends.add("closed with " + code + " " + reason);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ends.add(String.valueOf(error.getMessage()));
    }
  }
}
