package io.tickloom.job.tape;

/** Counts what a reader does, settled up to the beginning of the pane that is being folded. */
final class TapeCounter {
  private final Tally settled = new Tally();
  private final Tally open = new Tally();
  private int file;
  private long trades;
  private long overlaps;
  private DumpFile.Stamp first = DumpFile.Stamp.UNKNOWN;
  private long total;

  /** A trade of the file. */
  void trade(long id, long timeMicros) {
    if (trades++ == 0) {
      first = new DumpFile.Stamp(id, timeMicros);
    }
  }

  void overlap() {
    overlaps++;
  }

  void gap(Gap gap) {
    open.add(gap);
  }

  /** Ends the count of a file's stretch, whose last trade is {@code last}. */
  void close(DumpFile.Stamp last) {
    if (trades > 0 || overlaps > 0) {
      DumpFile.Stamp end = trades > 0 ? last : DumpFile.Stamp.UNKNOWN;
      open.add(new Tally.FileCount(file, trades, overlaps, first, end));
    }
    total += trades;
    trades = 0;
    overlaps = 0;
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
