package io.tickloom.job.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host in this process with the exchange's layout, which can be told to misbehave. */
public final class FaultyHost implements AutoCloseable {
  private static final Pattern REST = Pattern.compile("bytes=(\\d+)-");

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile boolean etags = true;
  private long heardBytes;

  /** A way to answer. */
  @FunctionalInterface
  public interface Reply {
    /** Answers. */
    void to(HttpExchange exchange, FaultyHost host) throws IOException;
  }

  /** A request that came. */
  public record Asked(String method, String path, String range, String ifRange) {}

  static {
    // Without, each answer waits 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Starts it on a free port of the loopback address. */
  public FaultyHost() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it is. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Offers a file, and its checksum. */
  public void put(String path, byte[] body) {
    files.put(path, body);
    String name = path.substring(path.lastIndexOf('/') + 1);
    putRaw(path + ".CHECKSUM", Sha256.hex(body) + "  " + name + "\n");
  }

  /** Offers a file as it is. */
  public void putRaw(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Has it no more. */
  void remove(String path) {
    files.remove(path);
  }

  /** Answers the next requests for a file so; those after them as it should. */
  void reply(String path, Reply... next) {
    replies.computeIfAbsent(path, p -> new ArrayDeque<>()).addAll(Arrays.asList(next));
  }

  void giveNoEtags() {
    etags = false;
  }

  /** The requests for a file, in order. */
  public List<Asked> asked(String path) {
    return asked.stream().filter(a -> a.path().equals(path)).toList();
  }

  /** All requests, in order. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  byte[] file(HttpExchange exchange) {
    return files.get(exchange.getRequestURI().getPath());
  }

  /** Keeps a request waiting until the host is closed. */
  void hang() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The client holds so many bytes of the file. */
  synchronized void heard(long bytes) {
    heardBytes = bytes;
    notifyAll();
  }

  /** Waits until the client holds so many bytes, at least, out of the present answer. */
  synchronized void awaitHeard(long bytes) {
    try {
      while (heardBytes < bytes) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    heard(0);
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            path,
            range,
            exchange.getRequestHeaders().getFirst("If-Range")));
    Deque<Reply> next = replies.getOrDefault(path, new ArrayDeque<>());
    Reply reply;
    synchronized (next) {
      reply = next.isEmpty() ? FaultyHost::serve : next.remove();
    }
    try (exchange) {
      reply.to(exchange, this);
    }
  }

  private static void serve(HttpExchange exchange, FaultyHost host) throws IOException {
    byte[] body = host.file(exchange);
    if (body == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    String etag = host.tag(body);
    if (host.etags) {
      exchange.getResponseHeaders().set("ETag", etag);
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    Optional<String> ifRange =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-Range"));
    String range = exchange.getRequestHeaders().getFirst("Range");
    Matcher rest =
        REST.matcher(
            range == null || ifRange.filter(t -> !t.equals(etag)).isPresent() ? "" : range);
    if (!rest.matches()) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      return;
    }
    int from = Integer.parseInt(rest.group(1));
    if (from >= body.length) {
      exchange.getResponseHeaders().set("Content-Range", "bytes */" + body.length);
      exchange.sendResponseHeaders(416, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
    exchange.sendResponseHeaders(206, body.length - from);
    exchange.getResponseBody().write(body, from, body.length - from);
  }

  /** The ETag of a version of a file. */
  String tag(byte[] body) {
    return "\"" + Sha256.hex(body).substring(0, 12) + "\"";
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
