package io.tickloom.job.tape;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All dumps of a symbol in order of time, read as if they were one file.
 *
 * @param symbol for example ETHUSDT
 * @param files not empty; none begins before the one before it has ended
 */
public record Tape(String symbol, ArrayList<DumpFile> files) implements Serializable {
  /** Puts the files in order and checks that they do not overlap. */
  public Tape {
    files = new ArrayList<>(files);
    files.sort(
        Comparator.comparingLong((DumpFile f) -> f.first().timeMicros())
            .thenComparingLong(f -> f.first().id()));
    for (int i = 1; i < files.size(); i++) {
      requireInOrder(symbol, files.get(i - 1), files.get(i));
    }
  }

  /** A tape of {@code files}, in any order. */
  public static Tape of(String symbol, List<DumpFile> files) {
    return new Tape(symbol, new ArrayList<>(files));
  }

  private static void requireInOrder(String symbol, DumpFile before, DumpFile after) {
    if (after.first().id() <= before.last().id()
        || after.first().timeMicros() < before.last().timeMicros()) {
      throw new InputException(
          String.format(
              "%s: %s (ids %d to %d) and %s (ids %d to %d) overlap; files of a symbol must follow"
                  + " one another",
              symbol,
              before.name(),
              before.first().id(),
              before.last().id(),
              after.name(),
              after.first().id(),
              after.last().id()));
    }
  }

  /** Where the first trade stands. */
  public TapePosition start() {
    return new TapePosition(0, files.get(0).dataStart());
  }

  /** Behind the last byte of the last file. */
  public TapePosition end() {
    int last = files.size() - 1;
    return new TapePosition(last, files.get(last).bytes());
  }

  /** Size of all files. */
  public long bytes() {
    return files.stream().mapToLong(DumpFile::bytes).sum();
  }
}
