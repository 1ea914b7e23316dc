package io.tickloom.job.run;

import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.source.file.ReadProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far an embedded run is: a bar on a terminal, a plain line every few seconds elsewhere. Bytes
 * read, event time reached, ticks a second, time left.
 */
final class ReadingLine implements AutoCloseable {
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);
  private static final long MEGABYTE = 1_000_000;

  private final long bytes;
  private final ProgressBar bar;
  private final long startNanos = System.nanoTime();
  private long lastNanos = startNanos;

  private ReadingLine(long bytes, ProgressBar bar) {
    this.bytes = bytes;
    this.bar = bar;
  }

  @SuppressWarnings("SystemConsoleNull") // the build holds us to Java 17, where null says it all
  static ReadingLine open(long bytes) {
    ProgressBar bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName("  reading")
                .setInitialMax(bytes)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .clearDisplayOnFinish()
                .build();
    return new ReadingLine(bytes, bar);
  }

  void update() {
    long read = Math.min(bytes, ReadProgress.bytes());
    long now = System.nanoTime();
    String state = reached() + ", " + rate(now);
    if (bar != null) {
      bar.stepTo(read);
      bar.setExtraMessage(" " + state);
    } else if (now - lastNanos >= PLAIN_EVERY.toNanos()) {
      lastNanos = now;
      System.out.printf(
          "  reading    %3d %% of %,d MB, %s, %s left%n",
          bytes == 0 ? 100 : read * 100 / bytes, bytes / MEGABYTE, state, left(read, now));
    }
  }

  private static String reached() {
    long micros = ReadProgress.timeMicros();
    return micros == PaneFolder.NONE
        ? "starting"
        : Instant.EPOCH.plus(micros, ChronoUnit.MICROS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String rate(long now) {
    double seconds = (now - startNanos) / 1e9;
    return String.format("%,.0f ticks/s", ReadProgress.trades() / seconds);
  }

  private String left(long read, long now) {
    if (read == 0) {
      return "unknown";
    }
    double seconds = (now - startNanos) / 1e9 * (bytes - read) / read;
    return String.format("%,.0f s", seconds);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
