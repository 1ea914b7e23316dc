package io.tickloom.job.exchange;

/** A clock that only ever goes on; what it shows means nothing but in differences. */
@FunctionalInterface
public interface Ticker {
  /** Nanoseconds since some moment. */
  long nanos();
}
