package io.tickloom.job.fetch;

import java.net.http.HttpResponse;
import java.util.Optional;

/** What the host answers: status and headers first, the body as it comes. */
final class Answer implements AutoCloseable {
  private final HttpResponse<ByteFlow> response;

  Answer(HttpResponse<ByteFlow> response) {
    this.response = response;
  }

  int status() {
    return response.statusCode();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** Length of this body in bytes, or -1 where it is not told. */
  long length() {
    return response.headers().firstValueAsLong("Content-Length").orElse(-1);
  }

  ByteFlow body() {
    return response.body();
  }

  /**
   * What an answer that is of no use means: to try again, or not to.
   *
   * @return the failure after which to try again
   * @throws FetchException where another attempt would be answered the same
   */
  TransientFailure refusal(String file) throws FetchException {
    String said = "the host answered " + status();
    if (status() == 408 || status() == 429 || status() >= 500) {
      return TransientFailure.of(said, RetryAfter.of(header("Retry-After"), header("Date")));
    }
    throw new FetchException(file + ": " + said + (isForbidden() ? " (refused)" : ""));
  }

  private boolean isForbidden() {
    return status() == 401 || status() == 403 || status() == 451;
  }

  @Override
  public void close() {
    body().close();
  }
}
