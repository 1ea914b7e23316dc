package io.tickloom.job.fetch;

import io.tickloom.job.fetch.FaultyHost.Reply;
import java.util.Arrays;

/** Ways to misbehave. */
final class Replies {
  private Replies() {}

  /** A status without a body, and a header. */
  static Reply status(int status, String... header) {
    return (exchange, host) -> {
      for (int i = 0; i < header.length; i += 2) {
        exchange.getResponseHeaders().set(header[i], header[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /**
   * The whole file is promised, its beginning is sent and heard, the connection closed. Closed
   * earlier, the client might drop the answer's head too.
   */
  static Reply truncated(int bytes) {
    return (exchange, host) -> {
      byte[] body = host.file(exchange);
      exchange.getResponseHeaders().set("ETag", host.tag(body));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, bytes);
      exchange.getResponseBody().flush();
      host.awaitHeard(bytes);
    };
  }

  /** The same where the length is not told, so that nobody can see that it was cut. */
  static Reply cutUnseen(int bytes) {
    return (exchange, host) -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(host.file(exchange), 0, bytes);
    };
  }

  /** The beginning is sent, and then nothing. */
  static Reply stalled(int bytes) {
    return (exchange, host) -> {
      byte[] body = host.file(exchange);
      exchange.getResponseHeaders().set("ETag", host.tag(body));
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body, 0, bytes);
      exchange.getResponseBody().flush();
      host.hang();
    };
  }

  /** Nothing at all. */
  static Reply silent() {
    return (exchange, host) -> host.hang();
  }

  /** The connection is closed before an answer. */
  static Reply closed() {
    return (exchange, host) -> exchange.close();
  }

  /** One byte in the middle is another. */
  static Reply corrupted() {
    return (exchange, host) -> {
      byte[] body = host.file(exchange).clone();
      body[body.length / 2] ^= 1;
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** All of it, whatever part was asked for. */
  static Reply whole() {
    return (exchange, host) -> {
      byte[] body = host.file(exchange);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** A part, but from another place than was asked for. */
  static Reply rangeFrom(int from) {
    return (exchange, host) -> {
      byte[] body = host.file(exchange);
      exchange.getResponseHeaders().set("ETag", host.tag(body));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
      byte[] rest = Arrays.copyOfRange(body, from, body.length);
      exchange.sendResponseHeaders(206, rest.length);
      exchange.getResponseBody().write(rest);
    };
  }

  /** To another place. */
  static Reply redirect(String path) {
    return status(302, "Location", path);
  }
}
