package io.tickloom.job.run;

import java.time.Duration;
import org.jline.utils.Signals;

/** Says when a live run is to end: its time is over, or somebody pressed Ctrl-C. */
final class StopSign {
  private final long startNanos = System.nanoTime();
  private final Duration after;
  private volatile boolean asked;

  /** Ends after {@code after}, or never by itself where it is null. */
  StopSign(Duration after) {
    this.after = after;
  }

  /** Listens for Ctrl-C and for a polite kill. */
  void listen() {
    Signals.register("INT", this::ask);
    Signals.register("TERM", this::ask);
  }

  void ask() {
    asked = true;
  }

  boolean isUp() {
    return asked || (after != null && System.nanoTime() - startNanos >= after.toNanos());
  }

  double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
