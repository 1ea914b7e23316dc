package io.tickloom.job.fetch;

import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The host that the dumps are on. */
final class DumpHost {
  private final String base;
  private final String name;
  private final Duration stallTimeout;
  private final HttpClient client;

  DumpHost(FetchSettings settings) {
    base = settings.base().toString().replaceAll("/+$", "");
    name = settings.base().getAuthority();
    stallTimeout = settings.stallTimeout();
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /**
   * Asks for a file.
   *
   * @param headers of the request, beside the usual ones
   * @throws TransientFailure where no answer begins
   */
  Answer get(String path, Map<String, String> headers)
      throws TransientFailure, InterruptedException {
    return ask("GET", path, headers);
  }

  /** Asks whether a file is there; the answer has no body. */
  Answer head(String path) throws TransientFailure, InterruptedException {
    return ask("HEAD", path, Map.of());
  }

  private Answer ask(String method, String path, Map<String, String> headers)
      throws TransientFailure, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.noBody());
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<ByteFlow>> answer =
        client.sendAsync(request.build(), info -> new ByteFlow(stallTimeout));
    try {
      return new Answer(answer.get(stallTimeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw TransientFailure.noAnswer("no answer for " + seconds(stallTimeout));
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      answer.cancel(true);
      throw e;
    }
  }

  private TransientFailure failure(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return TransientFailure.noAnswer(name + " can't be reached: no connection in time");
    }
    if (cause instanceof ConnectException) {
      boolean unknown = isUnresolved(cause);
      return TransientFailure.noAnswer(
          name + " can't be reached: " + (unknown ? "no such host is known" : "no connection"));
    }
    return TransientFailure.of("no answer: " + reason(cause));
  }

  private static boolean isUnresolved(Throwable failure) {
    return failure instanceof UnresolvedAddressException
        || (failure.getCause() != null && isUnresolved(failure.getCause()));
  }

  /** The message of a failure, or its kind where it has none. */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
  }

  static String seconds(Duration duration) {
    return String.format("%.1f s", duration.toMillis() / 1e3);
  }
}
