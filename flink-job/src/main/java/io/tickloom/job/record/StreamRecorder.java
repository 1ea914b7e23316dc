package io.tickloom.job.record;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Listens to the exchange's public streams of a few symbols and hands every message to a recorder,
 * with a snapshot of each book behind every new connection. A connection that ends, or is silent
 * for too long, is followed by another one; what was missed in between is not asked for again.
 */
public final class StreamRecorder {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
  private static final long FIRST_WAIT_MILLIS = 250;
  private static final long LONGEST_WAIT_MILLIS = 30_000;
  private static final String STREAM = "{\"stream\":\"";

  private final RecordedMarket market;
  private final Recorder recorder;
  private final RecorderEvents events;
  private final LongSupplier epochNanos;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
  private volatile boolean stopped;

  /**
   * A recorder of {@code market}.
   *
   * @param epochNanos the wall's time, nanoseconds since 1970 UTC
   */
  public StreamRecorder(
      RecordedMarket market, Recorder recorder, RecorderEvents events, LongSupplier epochNanos) {
    this.market = market;
    this.recorder = recorder;
    this.events = events;
    this.epochNanos = epochNanos;
  }

  /** Records until {@link #stop}. */
  public void run() throws InterruptedException {
    long wait = FIRST_WAIT_MILLIS;
    while (!stopped) {
      long before = recorder.figures().written();
      String end;
      try {
        end = listen();
      } catch (IOException e) {
        end = e.getMessage();
      }
      if (stopped) {
        return;
      }
      wait =
          recorder.figures().written() > before
              ? FIRST_WAIT_MILLIS
              : Math.min(2 * wait, LONGEST_WAIT_MILLIS);
      events.say("connection ended: " + end + "; another one in " + wait + " ms");
      TimeUnit.MILLISECONDS.sleep(wait);
    }
  }

  /** Ends {@link #run} within a second; from any thread. */
  public void stop() {
    stopped = true;
  }

  private String listen() throws IOException, InterruptedException {
    Connection connection = new Connection();
    WebSocket socket;
    try {
      socket =
          http.newWebSocketBuilder()
              .connectTimeout(ANSWER_WITHIN)
              .buildAsync(market.streams(), connection)
              .get(ANSWER_WITHIN.toSeconds() + 1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("no connection to " + market.streams().getAuthority(), e);
    }
    try {
      for (String symbol : market.symbols()) {
        snapshot(symbol);
      }
      long silentFrom = epochNanos.getAsLong();
      while (!stopped) {
        String end = connection.ends.poll(1, TimeUnit.SECONDS);
        if (end != null) {
          return end;
        }
        silentFrom = Math.max(silentFrom, connection.lastNanos);
        if (epochNanos.getAsLong() - silentFrom > SILENCE.toNanos()) {
          return "no message for " + SILENCE.toSeconds() + " s";
        }
      }
      return "stopped";
    } finally {
      socket.abort();
    }
  }

  private void snapshot(String symbol) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(market.snapshot(symbol)).timeout(ANSWER_WITHIN).build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        recorder.take(symbol, epochNanos.getAsLong(), answer.body());
      } else {
        events.say("no snapshot of " + symbol + ": status " + answer.statusCode());
      }
    } catch (IOException e) {
      events.say("no snapshot of " + symbol + ": " + e.getMessage());
    }
  }

  /** One connection, from its opening to its end. */
  private final class Connection implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> ends = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private volatile long lastNanos;

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        lastNanos = epochNanos.getAsLong();
        take(text.toString(), lastNanos);
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

  private void take(String message, long receivedNanos) {
    int at = message.startsWith(STREAM) ? message.indexOf('@') : -1;
    if (at < 0 || message.indexOf('\n') >= 0) {
      events.say("not recorded: " + message.substring(0, Math.min(120, message.length())));
      return;
    }
    String symbol = message.substring(STREAM.length(), at).toUpperCase(Locale.ROOT);
    if (market.symbols().contains(symbol)) {
      recorder.take(symbol, receivedNanos, message);
    }
  }
}
