package io.tickloom.job.tape;

/** Counts what a reader does, settled up to the beginning of the pane that is being folded. */
final class TapeCounter {
  private final Tally settled = new Tally();
  private final Tally open = new Tally();
  private final Tally gaps = new Tally();
  private int file;
  private long trades;
  private DumpFile.Stamp first = DumpFile.Stamp.UNKNOWN;
  private long total;

  /** A trade of the file. */
  void trade(long id, long timeMicros) {
    if (trades++ == 0) {
      first = new DumpFile.Stamp(id, timeMicros);
    }
  }

  /** More trades of the file, behind one that was counted. */
  void more(int count) {
    trades += count;
  }

  /** A line of the file {@code index} that files before it hold. */
  void overlap(int index) {
    open.add(new Tally.FileCount(index, 0, 1, DumpFile.Stamp.UNKNOWN, DumpFile.Stamp.UNKNOWN));
  }

  /** A gap before the trade that is counted next. */
  void gapAhead(Gap gap) {
    gaps.add(gap);
  }

  /** Ends the count of a file's stretch, whose last trade is {@code last}. */
  void close(DumpFile.Stamp last) {
    if (trades > 0) {
      open.add(new Tally.FileCount(file, trades, 0, first, last));
    }
    open.add(gaps);
    gaps.clear();
    total += trades;
    trades = 0;
    first = DumpFile.Stamp.UNKNOWN;
  }

  void file(int index) {
    file = index;
  }

  /** What was counted will not be counted again. */
  void settle() {
    settled.add(open);
    open.clear();
  }

  Tally takeSettled() {
    Tally taken = new Tally();
    taken.add(settled);
    settled.clear();
    return taken;
  }

  long trades() {
    return total + trades;
  }
}
