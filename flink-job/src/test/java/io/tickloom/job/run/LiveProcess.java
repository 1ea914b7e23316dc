package io.tickloom.job.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A live run in a process of its own, which can be killed. */
final class LiveProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private LiveProcess(Process process) {
    this.process = process;
    reader = new Thread(this::read, "live-process");
    reader.setDaemon(true);
    reader.start();
  }

  /** A run of {@code symbols} into {@code output}, at the exchange on this machine's port. */
  static LiveProcess at(int port, String symbols, Path output, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("--symbol", symbols, "--output", output.toString()));
    args.addAll(List.of("--ws", "ws://127.0.0.1:" + port, "--rest", "http://127.0.0.1:" + port));
    args.addAll(List.of(more));
    return start(args.toArray(String[]::new));
  }

  static LiveProcess start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx700m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.add("live");
    command.addAll(List.of(args));
    return new LiveProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException e) {
      return; // killed
    }
    synchronized (lines) {
      lines.add("(end)");
      lines.notifyAll();
    }
  }

  /** Waits for a line; fails where the process ends without it. */
  String await(Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (lines) {
      int seen = 0;
      while (true) {
        for (; seen < lines.size(); seen++) {
          if (wanted.test(lines.get(seen))) {
            return lines.get(seen);
          }
          if (lines.get(seen).equals("(end)")) {
            throw new AssertionError("ended:\n" + String.join("\n", lines));
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new AssertionError("waited too long:\n" + String.join("\n", lines));
        }
        lines.wait(left);
      }
    }
  }

  List<String> lines() {
    synchronized (lines) {
      return new ArrayList<>(lines);
    }
  }

  /**
   * As Ctrl-C and kill do; returns the status. By its handle, for what it says last is heard too.
   */
  int stop() throws InterruptedException {
    process.toHandle().destroy();
    return status();
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    status();
  }

  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("does not end:\n" + String.join("\n", lines()));
    }
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
