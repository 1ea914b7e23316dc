package io.tickloom.job.fetch;

import java.net.URI;
import java.time.Duration;

/**
 * How to get dumps.
 *
 * @param base the host, with {@code http} or {@code https}, and a path before {@code /data} if any
 * @param connectTimeout longest wait for a connection
 * @param stallTimeout longest wait for the answer to begin, and for its next byte
 * @param retries attempts after the first one that brought nothing, for each file
 * @param seed of the jitter between attempts
 */
public record FetchSettings(
    URI base, Duration connectTimeout, Duration stallTimeout, int retries, long seed) {
  /** The exchange's public data host. */
  public static final String EXCHANGE = "https://data.binance.vision";

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException where one can't be used
   */
  public FetchSettings {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null || base.getQuery() != null) {
      throw new IllegalArgumentException(
          "base URL \"" + base + "\" must be http or https and a host, such as " + EXCHANGE);
    }
    if (stallTimeout.compareTo(Duration.ZERO) <= 0) {
      throw new IllegalArgumentException("stall timeout " + stallTimeout + " is not above 0");
    }
    if (retries < 0) {
      throw new IllegalArgumentException("retries " + retries + " is below 0");
    }
  }
}
