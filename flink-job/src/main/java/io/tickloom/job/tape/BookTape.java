package io.tickloom.job.tape;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * All recordings that hold the book of a symbol, in order of time.
 *
 * @param symbol for example ETHUSDT
 * @param files not empty, in order of their first diffs
 */
public record BookTape(String symbol, ArrayList<DumpFile> files) implements Serializable {
  /** Copies the list. */
  public BookTape {
    files = new ArrayList<>(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a book of no file");
    }
  }

  /** Time of the first diff, microseconds since 1970 UTC. */
  public long firstMicros() {
    return files.get(0).first().timeMicros();
  }

  /** Size of all files on disk. */
  public long bytes() {
    return files.stream().mapToLong(DumpFile::bytes).sum();
  }
}
