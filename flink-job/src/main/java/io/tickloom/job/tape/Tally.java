package io.tickloom.job.tape;

import java.util.ArrayList;
import java.util.List;

/** What a reader counted on a stretch of a tape. */
public final class Tally {
  private final List<FileCount> files = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  /**
   * What was counted in a file.
   *
   * @param file index of the file in the tape
   * @param trades folded
   * @param overlaps lines passed over because files before it hold their trades
   * @param first of the trades; unknown where there is none
   * @param last of the trades; unknown where there is none
   */
  public record FileCount(
      int file, long trades, long overlaps, DumpFile.Stamp first, DumpFile.Stamp last) {
    private FileCount plus(FileCount later) {
      return new FileCount(
          file,
          trades + later.trades,
          overlaps + later.overlaps,
          first.isKnown() ? first : later.first,
          later.last.isKnown() ? later.last : last);
    }
  }

  /** Files in order. */
  public List<FileCount> files() {
    return List.copyOf(files);
  }

  /** Gaps in order. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return files.isEmpty() && gaps.isEmpty();
  }

  void add(Gap gap) {
    gaps.add(gap);
  }

  void add(FileCount count) {
    int last = files.size() - 1;
    if (last >= 0 && files.get(last).file() == count.file()) {
      files.set(last, files.get(last).plus(count));
    } else {
      files.add(count);
    }
  }

  /** Adds what was counted on the stretch behind this one. */
  public void add(Tally later) {
    later.files.forEach(this::add);
    gaps.addAll(later.gaps);
  }

  /** Forgets all. */
  public void clear() {
    files.clear();
    gaps.clear();
  }
}
