package io.tickloom.job.exchange;

import java.io.Serializable;
import java.time.Duration;

/**
 * When a connection is looked after.
 *
 * @param connect time to connect and shake hands
 * @param quiet after so long without a word we ask for a sign of life (a ping)
 * @param answer a connection that gives none for so long is given up
 * @param age a connection this old is replaced before the exchange ends it, which it does at 24 h
 */
public record StreamSettings(Duration connect, Duration quiet, Duration answer, Duration age)
    implements Serializable {
  /** For the exchange as it is documented. */
  public static final StreamSettings DEFAULT =
      new StreamSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(23 * 60 + 45));
}
