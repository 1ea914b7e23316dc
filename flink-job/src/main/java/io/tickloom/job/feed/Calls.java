package io.tickloom.job.feed;

import io.tickloom.job.exchange.DaemonThreads;
import io.tickloom.job.exchange.ExchangeException;
import io.tickloom.job.exchange.Ticker;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;

/** Calls that other threads make, and steps that they leave for the polling thread. */
final class Calls implements AutoCloseable {
  private static final int AT_ONCE = 6;

  private final Ticker ticker;
  private final Runnable wake;
  private final ExecutorService threads = DaemonThreads.pool("tickloom-fetch", AT_ONCE);
  private final ConcurrentLinkedQueue<Step> steps = new ConcurrentLinkedQueue<>();

  Calls(Ticker ticker, Runnable wake) {
    this.ticker = ticker;
    this.wake = wake;
  }

  /** Something to do in the polling thread. */
  interface Step {
    void run(long now) throws FeedException;
  }

  /** Something to ask the exchange, in another thread. */
  interface Call<T> {
    T make() throws ExchangeException, InterruptedException;
  }

  /** What to do with an answer, in the polling thread. */
  interface Done<T> {
    void with(T given, long now) throws FeedException;
  }

  /** Makes {@code call} and leaves what it gave, or how it failed, for the polling thread. */
  <T> void make(Call<T> call, Done<T> done, Done<ExchangeException> failed) {
    threads.execute(
        () -> {
          try {
            T made = call.make();
            leave(now -> done.with(made, now));
          } catch (ExchangeException e) {
            leave(now -> failed.with(e, now));
          } catch (InterruptedException e) {
            return; // closed
          }
        });
  }

  /** Leaves {@code step} for the polling thread, {@code nanos} from now. */
  void later(long nanos, Step step) {
    long due = ticker.nanos() + nanos;
    leave(now -> again(due, step, now));
  }

  private void again(long due, Step step, long now) throws FeedException {
    if (now - due >= 0) {
      step.run(now);
    } else {
      steps.add(later -> again(due, step, later));
    }
  }

  /** Leaves a step for the polling thread. */
  void leave(Step step) {
    steps.add(step);
    wake.run();
  }

  /** Runs the steps that are there now. */
  void run(long now) throws FeedException {
    int waiting = steps.size();
    for (int i = 0; i < waiting; i++) {
      steps.remove().run(now);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
