package io.tickloom.job.source.file;

import io.tickloom.job.feature.PaneBlock;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;

/** A cut that is being read. */
interface OpenCut extends AutoCloseable {
  /**
   * Reads some half a megabyte.
   *
   * @return false when all of it has been read
   */
  boolean advance() throws IOException;

  /** The next block that is ready, or null. */
  PaneBlock poll();

  /** Where a reader must go on to make what was not ready when it was polled last. */
  TapePosition resumeAt();

  @Override
  void close() throws IOException;
}
