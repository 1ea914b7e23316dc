package io.tickloom.job.run;

import io.tickloom.job.emulate.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a process's memory and threads from time to time, where the system tells them (Linux).
 */
final class ClientWatch {
  private record Look(long residentKb, int threads) {}

  private final Process process;
  private final Duration every;
  private final Emulator emulator;
  private final List<Look> looks = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "client-watch");

  ClientWatch(Process process, Duration every, Emulator emulator) {
    this.process = process;
    this.every = every;
    this.emulator = emulator;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void watch() {
    try {
      while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS) && process.isAlive()) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      long resident = 0;
      int threads = 0;
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        String[] words = line.split("\\s+");
        if (words[0].equals("VmRSS:")) {
          resident = Long.parseLong(words[1]);
        } else if (words[0].equals("Threads:")) {
          threads = Integer.parseInt(words[1]);
        }
      }
      synchronized (looks) {
        looks.add(new Look(resident, threads));
      }
      System.out.printf(
          "  soak       data at %s, client %,d MB, %d threads%n",
          Instant.EPOCH.plus(emulator.timeMicros(), ChronoUnit.MICROS), resident / 1_024, threads);
    } catch (IOException e) {
      // It ended between the two looks, or the system has no such place: there is nothing to see.
      ended.countDown();
    }
  }

  void end() throws InterruptedException {
    ended.countDown();
    thread.join();
  }

  /** First, most and last memory and threads. */
  String summary() {
    synchronized (looks) {
      if (looks.isEmpty()) {
        return "was not looked at";
      }
      Look first = looks.get(0);
      Look last = looks.get(looks.size() - 1);
      return String.format(
          Locale.ROOT,
          "%,d looks: memory %,d MB first, %,d MB at most, %,d MB last; threads %d, %d, %d",
          looks.size(),
          first.residentKb() / 1_024,
          looks.stream().mapToLong(Look::residentKb).max().orElse(0) / 1_024,
          last.residentKb() / 1_024,
          first.threads(),
          looks.stream().mapToInt(Look::threads).max().orElse(0),
          last.threads());
    }
  }
}
