package io.tickloom.job.tape;

import java.io.IOException;

/** Reads the panes of a cut of a tape, some thousand lines at a time. */
public interface PaneReader extends AutoCloseable {
  /**
   * Reads some thousand lines.
   *
   * @return false when all panes of the cut have been handed on
   * @throws InputException for a line that breaks a rule, where bad lines end the run
   */
  boolean advance() throws IOException;

  /**
   * Where the pane begins that is being handed on, or else the first one that has not been: a
   * reader from there goes on.
   */
  TapePosition paneStart();

  /** What was counted before {@link #paneStart} and not taken before. */
  Tally takeTally();

  /** Time of the latest trade, microseconds; {@code PaneFolder.NONE} before it. */
  long timeMicros();

  /** Trades folded so far. */
  long trades();

  /** Bytes read so far. */
  long bytesRead();

  @Override
  void close() throws IOException;
}
