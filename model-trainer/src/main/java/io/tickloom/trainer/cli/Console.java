package io.tickloom.trainer.cli;

import io.tickloom.trainer.report.Text;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * What a person sees: a line for each step, and while a long step runs a bar on a terminal or a
 * plain line now and then.
 */
final class Console {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  Console(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** A line without a step. */
  void say(String text) {
    out.println(text);
  }

  /** A step's line. */
  void step(String name, String text) {
    out.println(Text.of("  %-10s %s", name, text));
  }

  /** A step's line with the time that it took. */
  void step(String name, String text, Instant since) {
    double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
    out.println(Text.of("  %-10s %s   %.1f s", name, text, seconds));
  }

  /** Something that must not be overlooked. */
  void warn(String text) {
    out.println(Text.of("  %-10s %s", "warning", text));
  }

  /** A counter for a step that may take long. */
  Counter counter(String name, String unit) {
    return terminal ? new Bar(name) : new Lines(name, unit);
  }

  /** Hears how far a step is. */
  interface Counter extends AutoCloseable {
    /**
     * @param done units done
     * @param all units at most; 0 where nobody knows
     */
    void at(long done, long all);

    @Override
    void close();
  }

  private final class Lines implements Counter {
    private final String name;
    private final String unit;
    private Instant last = Instant.now();

    Lines(String name, String unit) {
      this.name = name;
      this.unit = unit;
    }

    @Override
    public void at(long done, long all) {
      Instant now = Instant.now();
      if (Duration.between(last, now).compareTo(PATIENCE) >= 0) {
        last = now;
        String of = all > 0 ? Text.of(" of %,d", all) : "";
        err.println(Text.of("  %-10s … %,d%s %s", name, done, of, unit));
      }
    }

    @Override
    public void close() {}
  }

  private static final class Bar implements Counter {
    private final ProgressBar bar;

    Bar(String name) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("  " + name)
              .setInitialMax(-1)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }

    @Override
    public void at(long done, long all) {
      if (all > 0) {
        bar.maxHint(all);
      }
      bar.stepTo(done);
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
