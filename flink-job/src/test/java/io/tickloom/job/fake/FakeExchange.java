package io.tickloom.job.fake;

import io.tickloom.job.market.Trade;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Websocket streams and REST calls over the tapes of some symbols, up to a clock that tests set.
 */
public final class FakeExchange implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, List<Trade>> tapes = new ConcurrentHashMap<>();
  private final FakeRest rest;
  final List<WsSession> sessions = new CopyOnWriteArrayList<>();
  final AtomicInteger handshakes = new AtomicInteger();
  final ConcurrentLinkedQueue<Integer> handshakeRefusals = new ConcurrentLinkedQueue<>();
  volatile long clockMicros;
  volatile String form = "trade";

  /** Listens on a free port of this machine. */
  public FakeExchange(long clockMicros) {
    this.clockMicros = clockMicros;
    this.rest = new FakeRest(this);
    try {
      server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  /** Lists a symbol with all of its trades, those after the clock too. */
  public FakeExchange with(String symbol, List<Trade> tape) {
    tapes.put(symbol, List.copyOf(tape));
    return this;
  }

  public URI ws() {
    return URI.create("ws://127.0.0.1:" + server.getLocalPort());
  }

  public URI http() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  public FakeRest rest() {
    return rest;
  }

  List<Trade> tape(String symbol) {
    return tapes.get(symbol);
  }

  Map<String, List<Trade>> tapes() {
    return new TreeMap<>(tapes);
  }

  /** Sets the clock: REST calls know of what is not after it. */
  public void clock(long micros) {
    clockMicros = micros;
  }

  /** Trades of the streams are "trade" or "aggTrade" messages. */
  public void form(String type) {
    form = type;
  }

  /** Answers the next handshakes with these statuses instead. */
  public void refuseHandshakes(Integer... statuses) {
    handshakeRefusals.addAll(List.of(statuses));
  }

  /** Handshakes that were done. */
  public int handshakes() {
    return handshakes.get();
  }

  /** Pongs that the sessions had. */
  public int pongs() {
    return sessions.stream().mapToInt(session -> session.pongs.get()).sum();
  }

  /** The query of the latest handshake. */
  public String query() {
    return sessions.isEmpty() ? "" : sessions.get(sessions.size() - 1).query;
  }

  public void send(String text) {
    sessions.forEach(session -> session.send(text));
  }

  public void sendInParts(String text) {
    sessions.forEach(session -> session.sendInParts(text));
  }

  public void pingAll() {
    sessions.forEach(session -> session.ping("42"));
  }

  /** Connections are cut without a word. */
  public void abortAll() {
    sessions.forEach(WsSession::abort);
    sessions.clear();
  }

  /** Connections are closed in order. */
  public void closeAll() {
    sessions.forEach(session -> session.sendClose(1001));
    sessions.clear();
  }

  /** The connections of now fall silent for good, pongs too. */
  public void muteAll() {
    sessions.forEach(session -> session.mute = true);
  }

  /** The combined stream's message of a trade. */
  public String message(String symbol, Trade trade) {
    return FakeForms.message(form, symbol, trade);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (List<String> head = head(in); !head.isEmpty(); head = head(in)) {
        String target = head.get(0).split(" ")[1];
        String key = header(head, "sec-websocket-key");
        if (key.isEmpty()) {
          socket.getOutputStream().write(rest.answer(target));
        } else {
          stream(socket, in, target, key);
          return;
        }
      }
    } catch (IOException e) {
      return; // the client is gone
    }
  }

  private void stream(Socket socket, InputStream in, String target, String key) throws IOException {
    Integer refusal = handshakeRefusals.poll();
    if (refusal != null) {
      socket.getOutputStream().write(FakeRest.response(refusal, "", ""));
      return;
    }
    WsSession session = new WsSession(socket, target, key);
    handshakes.incrementAndGet();
    sessions.add(session);
    try {
      session.serve(in);
    } finally {
      sessions.remove(session);
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        String text = line.toString().strip();
        line.setLength(0);
        if (text.isEmpty()) {
          return lines;
        }
        lines.add(text);
      } else {
        line.append((char) b);
      }
    }
    return List.of();
  }

  private static String header(List<String> head, String name) {
    return head.stream()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "fake-exchange");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    abortAll();
  }
}
