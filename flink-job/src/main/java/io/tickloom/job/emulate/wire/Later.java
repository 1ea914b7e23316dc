package io.tickloom.job.emulate.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for what takes long or comes later; REST reads files on them. */
final class Later implements AutoCloseable {
  private static final int THREADS = 2;

  /** What comes after the end is let go of. */
  private final ScheduledExecutorService threads =
      new ScheduledThreadPoolExecutor(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "emulate-rest");
            thread.setDaemon(true);
            return thread;
          },
          new ThreadPoolExecutor.DiscardPolicy());

  /** Runs {@code task} after a time; the task answers for its own failures. */
  void after(Duration span, Runnable task) {
    Future<?> unused = threads.schedule(task, span.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
