package io.tickloom.job.run;

import io.tickloom.job.fetch.FetchListener;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a fetch is: a bar a file on a terminal, a plain line every few seconds elsewhere. */
final class FetchProgress implements FetchListener, AutoCloseable {
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1_000_000;

  private final PrintStream out;
  private final boolean terminal;
  private ProgressBar bar;
  private String file = "";
  private long lastBytes;
  private long lastNanos;

  private FetchProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Progress on the user's console. */
  @SuppressWarnings("SystemConsoleNull") // the build holds us to Java 17, where null says it all
  static FetchProgress open() {
    return new FetchProgress(System.out, System.console() != null);
  }

  @Override
  public void progress(String name, long bytes, long totalBytes) {
    long now = System.nanoTime();
    if (!name.equals(file)) {
      close();
      file = name;
      lastBytes = bytes;
      lastNanos = now;
      bar = terminal ? bar(name) : null;
    }
    if (bar != null) {
      bar.maxHint(totalBytes);
      bar.stepTo(bytes);
    } else if (now - lastNanos >= PLAIN_EVERY.toNanos()) {
      double rate = Math.max(0, bytes - lastBytes) * 1e9 / (now - lastNanos);
      out.printf("  %-10s %s, %s, %s%n", "fetch", name, done(bytes, totalBytes), speed(rate));
      lastBytes = bytes;
      lastNanos = now;
    }
  }

  @Override
  public void note(String line) {
    close();
    file = "";
    out.println("  note       " + line);
  }

  private static ProgressBar bar(String name) {
    return new ProgressBarBuilder()
        .setTaskName("  " + name)
        .setUnit(" MB", MEGABYTE)
        .showSpeed()
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .clearDisplayOnFinish()
        .build();
  }

  private static String done(long bytes, long totalBytes) {
    return totalBytes < 0
        ? String.format("%,d MB", bytes / MEGABYTE)
        : String.format("%,d of %,d MB", bytes / MEGABYTE, totalBytes / MEGABYTE);
  }

  private static String speed(double bytesPerSecond) {
    return String.format("%,.1f MB/s", bytesPerSecond / MEGABYTE);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
