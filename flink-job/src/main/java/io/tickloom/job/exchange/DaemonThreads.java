package io.tickloom.job.exchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do not keep a program alive. */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** {@code most} threads that are called {@code name} and a number. */
  public static ExecutorService pool(String name, int most) {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        most,
        task -> {
          Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
