package io.tickloom.job.fetch;

import java.time.Duration;

/** Tries again, a limited number of times, with a wait in between. */
final class Retries {
  /** A host that asks for more patience than this is taken at its word and left. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final int retries;
  private final Backoff backoff;
  private final Waiter waiter;
  private final FetchListener listener;

  Retries(FetchSettings settings, Waiter waiter, FetchListener listener) {
    retries = settings.retries();
    backoff = new Backoff(settings.seed());
    this.waiter = waiter;
    this.listener = listener;
  }

  /** One attempt at something. */
  interface Attempt<T> {
    /** Makes it. */
    T make() throws TransientFailure, FetchException, InterruptedException;

    /** Whether the attempt that just failed still brought us nearer; then it is not counted. */
    default boolean gained() {
      return false;
    }
  }

  /**
   * Makes attempts until one does not fail.
   *
   * @param what the file, for the message
   * @throws FetchException where all failed
   */
  <T> T run(String what, Attempt<T> attempt) throws FetchException, InterruptedException {
    int failures = 0;
    while (true) {
      try {
        return attempt.make();
      } catch (TransientFailure e) {
        failures = attempt.gained() ? 1 : failures + 1;
        if (failures > retries) {
          throw new FetchException(
              "%s: %s, %s".formatted(what, e.getMessage(), tries(failures)), e.isNoAnswer());
        }
        Duration wait = backoff.after(failures);
        if (e.retryAfter().compareTo(LONGEST_WAIT) > 0) {
          throw new FetchException(
              "%s: %s, and is to be asked again in %,d s"
                  .formatted(what, e.getMessage(), e.retryAfter().toSeconds()),
              true);
        }
        wait = wait.compareTo(e.retryAfter()) < 0 ? e.retryAfter() : wait;
        listener.note(
            "%s: %s; again in %.1f s".formatted(what, e.getMessage(), wait.toMillis() / 1e3));
        waiter.await(wait);
      }
    }
  }

  private static String tries(int failures) {
    return failures == 1 ? "at the only attempt" : "after " + failures + " attempts";
  }
}
