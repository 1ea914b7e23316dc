package io.tickloom.job.tape;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * All files of a symbol in order of time, read as if they were one.
 *
 * <p>Where a file begins with trades that files before it hold already, these are passed over.
 *
 * @param symbol for example ETHUSDT
 * @param files not empty, in order of their first trades
 * @param overlapIds for each file, the id up to which its trades are held by files before it; -1
 *     where there is none
 * @param rules what its ticks are held to
 */
public record Tape(
    String symbol, ArrayList<DumpFile> files, ArrayList<Long> overlapIds, TapeRules rules)
    implements Serializable {
  /** Copies the lists. */
  public Tape {
    files = new ArrayList<>(files);
    overlapIds = new ArrayList<>(overlapIds);
    if (files.isEmpty() || files.size() != overlapIds.size()) {
      throw new IllegalArgumentException(
          files.size() + " files with " + overlapIds.size() + " overlaps");
    }
  }

  /** Where the first trade stands. */
  public TapePosition start() {
    return new TapePosition(0, files.get(0).dataStart());
  }

  /** Behind the last byte of the last file. */
  public TapePosition end() {
    int last = files.size() - 1;
    return new TapePosition(last, files.get(last).end());
  }

  /** Size of all files on disk. */
  public long bytes() {
    return files.stream().mapToLong(DumpFile::bytes).sum();
  }

  /** No trade is earlier, microseconds. */
  long earliestMicros() {
    return files.get(0).first().timeMicros() - rules.latenessMicros();
  }

  /** The file that follows {@code file}. */
  NextFile nextOf(int file) {
    return file + 1 < files.size() ? NextFile.of(files.get(file + 1)) : NextFile.NONE;
  }

  /**
   * Whether the first second of {@code file} belongs to the reader of the file before it: where
   * only that reader learns which trade is its file's last.
   */
  boolean beginsWithSeam(int file) {
    return file > 0 && file < files.size() && !files.get(file - 1).last().isKnown();
  }
}
