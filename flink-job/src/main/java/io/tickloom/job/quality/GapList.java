package io.tickloom.job.quality;

import io.tickloom.job.tape.Gap;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Gaps of all symbols: figures of all, and the first ones themselves. */
final class GapList {
  /** So many are listed. */
  static final int MOST = 10_000;

  /** A symbol's gap. */
  record Located(String symbol, Gap gap) {
    double seconds() {
      return (gap.before().timeMicros() - gap.after().timeMicros()) / 1e6;
    }
  }

  private final TreeSet<Located> first =
      new TreeSet<>(
          Comparator.comparing(Located::symbol)
              .thenComparingLong(g -> g.gap().after().id())
              .thenComparingLong(g -> g.gap().before().id()));
  private long count;

  void add(Located gap) {
    count++;
    first.add(gap);
    if (first.size() > MOST) {
      first.pollLast();
    }
  }

  long count() {
    return count;
  }

  /** The first ones, by symbol and id. */
  List<Located> listed() {
    return List.copyOf(first);
  }
}
