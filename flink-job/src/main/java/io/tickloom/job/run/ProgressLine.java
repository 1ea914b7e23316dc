package io.tickloom.job.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run is: a bar on a terminal, a plain line every few seconds elsewhere. */
final class ProgressLine implements AutoCloseable {
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1_000_000;

  private final String task;
  private final long total;
  private final PrintStream out;
  private final ProgressBar bar;
  private final long startNanos = System.nanoTime();
  private long lastNanos = startNanos;

  private ProgressLine(String task, long total, PrintStream out, ProgressBar bar) {
    this.task = task;
    this.total = total;
    this.out = out;
    this.bar = bar;
  }

  /** A line for {@code task}, which is done when {@code totalBytes} are. */
  @SuppressWarnings("SystemConsoleNull") // the build holds us to Java 17, where null says it all
  static ProgressLine open(String task, long totalBytes) {
    boolean terminal = System.console() != null;
    return new ProgressLine(task, totalBytes, System.out, terminal ? bar(task, totalBytes) : null);
  }

  private static ProgressBar bar(String task, long totalBytes) {
    return new ProgressBarBuilder()
        .setTaskName("  " + task)
        .setInitialMax(totalBytes)
        .setUnit(" MB", MEGABYTE)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .clearDisplayOnFinish()
        .build();
  }

  /**
   * Shows how far the run is.
   *
   * @param bytes done
   * @param ticks done
   * @param timeMicros event time reached, or a negative number before the first tick
   */
  void update(long bytes, long ticks, long timeMicros) {
    long done = Math.min(total, bytes);
    long now = System.nanoTime();
    double seconds = (now - startNanos) / 1e9;
    String state = String.format("%s, %,.0f ticks/s", time(timeMicros), ticks / seconds);
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(" " + state);
    } else if (now - lastNanos >= PLAIN_EVERY.toNanos()) {
      lastNanos = now;
      out.printf(
          "  %-10s %3d %% of %,d MB, %s, %s left%n",
          task, share(done), total / MEGABYTE, state, left(done, seconds));
    }
  }

  private long share(long done) {
    return total == 0 ? 100 : done * 100 / total;
  }

  private String left(long done, double seconds) {
    return done == 0 ? "unknown time" : String.format("%,.0f s", seconds * (total - done) / done);
  }

  private static String time(long micros) {
    return micros < 0
        ? "starting"
        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
