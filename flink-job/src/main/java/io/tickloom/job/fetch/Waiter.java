package io.tickloom.job.fetch;

import java.time.Duration;

/** Lets time pass between two attempts. */
@FunctionalInterface
public interface Waiter {
  /** Really waits. */
  Waiter SLEEP = duration -> Thread.sleep(duration.toMillis());

  /** Returns when {@code duration} is over. */
  void await(Duration duration) throws InterruptedException;
}
