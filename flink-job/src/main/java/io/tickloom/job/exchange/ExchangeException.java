package io.tickloom.job.exchange;

import java.time.Duration;

/** A call that the exchange did not answer with what was asked for. */
public final class ExchangeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Cause {
    /** No connection, no whole answer, or a failure on the exchange's side: it may heal. */
    TROUBLE,
    /** 429: too many requests. */
    LIMITED,
    /** 418: this address is shut out for a while. */
    BANNED,
    /** 403: turned away by a firewall, or wants a key. */
    FORBIDDEN,
    /** 451: not served where we are. */
    RESTRICTED,
    /** 404: the host has no such call. */
    ABSENT,
    /** Another 4xx: what was asked for can't be answered, for example a symbol that is none. */
    REFUSED
  }

  private final Cause why;
  private final Duration retryAfter;

  ExchangeException(Cause why, String message, Duration retryAfter) {
    super(message);
    this.why = why;
    this.retryAfter = retryAfter;
  }

  /** Why. */
  public Cause why() {
    return why;
  }

  /** How long the exchange asks to be left alone; zero where it does not say. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** Whether asking again some time may help. */
  public boolean mayHeal() {
    return why == Cause.TROUBLE
        || why == Cause.LIMITED
        || why == Cause.BANNED
        || why == Cause.FORBIDDEN;
  }
}
