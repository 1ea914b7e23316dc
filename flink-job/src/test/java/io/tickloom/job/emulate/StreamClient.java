package io.tickloom.job.emulate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's own websocket client: whole messages, parts counted, pings, and how it ended. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  final BlockingQueue<String> pings = new LinkedBlockingQueue<>();
  final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private volatile boolean answersPings = true;
  final AtomicInteger parts = new AtomicInteger();
  WebSocket socket;

  static StreamClient open(String url) throws Exception {
    return open(HTTP, url, true);
  }

  static StreamClient open(HttpClient http, String url, boolean answersPings) throws Exception {
    StreamClient client = new StreamClient();
    client.answersPings = answersPings;
    client.socket = http.newWebSocketBuilder().buildAsync(URI.create(url), client).get(30, SECONDS);
    return client;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    parts.incrementAndGet();
    if (last) {
      messages.add(text.toString());
      text.setLength(0);
    }
    from.request(1);
    return null;
  }

  /** The JDK's client answers a ping when what is given back here is complete. */
  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    pings.add(StandardCharsets.UTF_8.decode(message).toString());
    from.request(1);
    return answersPings ? null : new CompletableFuture<>();
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(-1);
  }

  /** The next message, soon. */
  String next() throws InterruptedException {
    String message = messages.poll(30, SECONDS);
    assertThat(message).as("a message within 30 s").isNotNull();
    return message;
  }

  List<String> next(int count) throws InterruptedException {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(next());
    }
    return found;
  }

  /** How it ended: a close code, or -1 where it was cut. */
  int closeCode() throws Exception {
    return closed.get(30, SECONDS);
  }

  String ask(String request) throws Exception {
    socket.sendText(request, true).get(30, SECONDS);
    return next();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
