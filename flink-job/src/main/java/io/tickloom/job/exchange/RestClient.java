package io.tickloom.job.exchange;

import io.tickloom.job.exchange.ExchangeException.Cause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One REST call at a time, counted against the weight limit. Safe for several threads. */
final class RestClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  private final HttpClient http;
  private final String base;
  private final Venue venue;
  private final WeightBudget budget;

  RestClient(URI endpoint, Venue venue, Ticker ticker) {
    String text = endpoint.toString();
    this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.venue = venue;
    this.budget = new WeightBudget(ticker, venue.weightAMinute());
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(DaemonThreads.pool("tickloom-rest", 4))
            .build();
  }

  WeightBudget budget() {
    return budget;
  }

  /** A call that waits its turn. */
  String get(String call, String query, int weight, double share)
      throws ExchangeException, InterruptedException {
    for (long wait = budget.take(weight, share); wait > 0; wait = budget.take(weight, share)) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
    return ask(call, query);
  }

  /** A call that is made at once or, where it would use more than {@code share}, not at all. */
  Optional<String> tryGet(String call, String query, int weight, double share)
      throws ExchangeException, InterruptedException {
    return budget.take(weight, share) > 0 ? Optional.empty() : Optional.of(ask(call, query));
  }

  private String ask(String call, String query) throws ExchangeException, InterruptedException {
    URI uri = URI.create(base + venue.path() + "/" + call + (query.isEmpty() ? "" : "?" + query));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(ANSWER);
    if (venue.hasMicroseconds()) {
      request.header("X-MBX-TIME-UNIT", "MICROSECOND");
    }
    HttpResponse<String> answer;
    try {
      answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ExchangeException(
          Cause.TROUBLE, Explain.failure(e, uri.getAuthority()), Duration.ZERO);
    }
    count(answer);
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    ExchangeException failed =
        Explain.status(
            answer.statusCode(),
            uri.getAuthority(),
            answer.body(),
            retryAfter(answer.headers().firstValue("Retry-After")));
    boolean firewall = failed.why() == Cause.FORBIDDEN && !answer.body().strip().startsWith("{");
    if (failed.why() == Cause.LIMITED || failed.why() == Cause.BANNED || firewall) {
      budget.close(failed.retryAfter());
    }
    throw failed;
  }

  private void count(HttpResponse<String> answer) {
    answer
        .headers()
        .firstValue("X-MBX-USED-WEIGHT-1M")
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,9}"))
        .ifPresent(text -> budget.used(Integer.parseInt(text)));
  }

  /** Whole seconds, as the exchange documents it. */
  static Duration retryAfter(Optional<String> header) {
    return header
        .map(String::strip)
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }
}
