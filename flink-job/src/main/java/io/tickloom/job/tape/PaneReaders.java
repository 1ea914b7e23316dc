package io.tickloom.job.tape;

import io.tickloom.job.feature.PaneFolder.PaneSink;
import java.io.IOException;

/** Opens the reader that a tape asks for. */
public final class PaneReaders {
  private PaneReaders() {}

  /**
   * A reader of the panes that begin in [from, to).
   *
   * @param sink takes the panes in order
   * @param badLines told of lines that begin in the range and break a rule
   */
  public static PaneReader open(
      Tape tape, TapePosition from, TapePosition to, BadLines badLines, PaneSink sink)
      throws IOException {
    return tape.rules().sorts()
        ? new SortingReader(tape, from, to, badLines, sink)
        : new TapeReader(tape, from, to, badLines, sink);
  }
}
