package io.tickloom.job.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** {@code /metrics} over HTTP, in Prometheus' text form. */
final class MetricsPage implements AutoCloseable {
  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final int NOT_FOUND = 404;
  private static final int OK = 200;

  private final HttpServer server;
  private final ExecutorService thread;
  private final Supplier<String> text;

  private MetricsPage(HttpServer server, Supplier<String> text) {
    this.server = server;
    this.text = text;
    thread =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread made = new Thread(task, "tickloom-metrics");
              made.setDaemon(true);
              return made;
            });
  }

  /**
   * Opens the page on the first of {@code ports} that is free.
   *
   * @throws IllegalArgumentException where none is
   */
  static MetricsPage open(String host, PortRange ports, Supplier<String> text) {
    for (int port = ports.from(); port <= ports.to(); port++) {
      try {
        MetricsPage page =
            new MetricsPage(HttpServer.create(new InetSocketAddress(host, port), 0), text);
        page.start();
        return page;
      } catch (BindException e) {
        // the next one may be free
      } catch (IOException e) {
        throw new IllegalArgumentException("metrics can't be shown on " + host + ":" + port, e);
      }
    }
    throw new IllegalArgumentException(
        "no port of " + ports.from() + "-" + ports.to() + " is free on " + host);
  }

  private void start() {
    server.createContext("/", this::answer);
    server.setExecutor(thread);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean found = exchange.getRequestURI().getPath().equals("/metrics");
    byte[] body = (found ? text.get() : "see /metrics\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", TYPE);
    exchange.sendResponseHeaders(found ? OK : NOT_FOUND, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }
}
