package io.tickloom.job.exchange;

import io.tickloom.job.exchange.ExchangeException.Cause;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Failures of network and exchange in words for a person. */
public final class Explain {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Explain() {}

  /** What a status that is not 200 means. */
  static ExchangeException status(int status, String host, String said, Duration retryAfter) {
    String text = said.isBlank() ? "" : ": " + MessageParser.shown(said);
    return switch (status) {
      case 429 -> limit(Cause.LIMITED, host + " asks for fewer requests (429)", retryAfter);
      case 418 ->
          limit(Cause.BANNED, host + " has shut this address out for a while (418)", retryAfter);
      case 403 ->
          limit(
              Cause.FORBIDDEN,
              host + " turns this request away (403): a firewall's rule, or a key is wanted",
              retryAfter);
      case 451 ->
          new ExchangeException(
              Cause.RESTRICTED,
              host
                  + " does not serve the place that this machine is in (451); name other endpoints,"
                  + " for example of the market-data-only hosts",
              retryAfter);
      case 404 ->
          new ExchangeException(
              Cause.ABSENT, host + " has no such call or stream (404)" + text, retryAfter);
      default ->
          new ExchangeException(
              status >= 400 && status < 500 ? Cause.REFUSED : Cause.TROUBLE,
              host + " answers " + status + text,
              retryAfter);
    };
  }

  /** Why a websocket's handshake failed. */
  public static ExchangeException handshake(Throwable thrown, String host) {
    Throwable e =
        thrown instanceof CompletionException || thrown instanceof ExecutionException
            ? thrown.getCause()
            : thrown;
    if (e instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
      HttpResponse<?> answer = refused.getResponse();
      Duration wait = RestClient.retryAfter(answer.headers().firstValue("Retry-After"));
      return status(answer.statusCode(), host, "", wait);
    }
    return new ExchangeException(Cause.TROUBLE, failure(e, host), Duration.ZERO);
  }

  private static ExchangeException limit(Cause why, String text, Duration retryAfter) {
    Duration wait = retryAfter.isZero() ? PATIENCE : retryAfter;
    return new ExchangeException(why, text + ", again in " + wait.toSeconds() + " s", wait);
  }

  /** By name: the room of plain Java keeps to the packages of java. */
  private static boolean isTls(Throwable e) {
    return e.getClass().getName().startsWith("javax.net.ssl.");
  }

  /** Why there was no answer. */
  static String failure(Throwable thrown, String host) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof UnresolvedAddressException || e instanceof UnknownHostException) {
        return host + " is not known (DNS)";
      }
      if (isTls(e)) {
        return host + " gave no connection that can be trusted (TLS): " + e.getMessage();
      }
      if (e instanceof HttpTimeoutException) {
        return host + " did not answer in time";
      }
    }
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof ConnectException) {
        return host + " can't be reached: connection refused or no network";
      }
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String said = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return host + " broke off: " + said;
  }
}
