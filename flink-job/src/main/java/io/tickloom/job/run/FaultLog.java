package io.tickloom.job.run;

import io.tickloom.job.emulate.fault.FaultNote;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Writes what faults did, a line of JSON each, as it happens. */
final class FaultLog implements Consumer<FaultNote>, AutoCloseable {
  private final PrintStream out;
  private final boolean owned;

  private FaultLog(PrintStream out, boolean owned) {
    this.out = out;
    this.owned = owned;
  }

  /** A log in {@code file}, or on the console where that is null. */
  static FaultLog open(Path file) throws IOException {
    return file == null
        ? new FaultLog(System.out, false)
        : new FaultLog(
            new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8), true);
  }

  @Override
  public void accept(FaultNote note) {
    out.println(owned ? note.json() : "  fault      " + note.json());
  }

  @Override
  public void close() {
    if (owned) {
      out.close();
    }
  }
}
