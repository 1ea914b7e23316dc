package io.tickloom.job.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The features table of one symbol, from its trades and the catalogue's definitions. */
public final class NaiveRows {
  /** The longest window of the features. */
  private static final int LONGEST_WINDOW_SECONDS = 1_200;

  private NaiveRows() {}

  /**
   * A row for each multiple of delta-t from the first one after the first trade to the first one
   * after the last trade, but for those that lie in a gap.
   *
   * @param trades of one symbol, in time order
   * @throws IllegalArgumentException where there are no trades, or times go back
   */
  public static List<NaiveRow> of(List<NaiveTrade> trades, int deltaTSeconds) {
    NaiveTape tape = new NaiveTape(trades);
    long step = deltaTSeconds * NaiveTape.SECOND;
    long end = NaiveTape.firstMultipleAfter(tape.lastTime(), step);
    NaiveSeconds grid = new NaiveSeconds(tape, end);
    List<NaiveRow> rows = new ArrayList<>();
    for (long t = NaiveTape.firstMultipleAfter(tape.firstTime(), step); t <= end; t += step) {
      if (!tape.inGap(t)) {
        rows.add(
            new NaiveRow(
                t,
                tape.lastBefore(t).price().doubleValue(),
                tape.cleanSeconds(t),
                tape.cleanSeconds(t) > LONGEST_WINDOW_SECONDS,
                NaiveFeatures.at(tape, grid, t)));
      }
    }
    return rows;
  }

  /** The rows as time to column to value, the form that {@link RowComparison} takes. */
  public static SortedMap<Long, SortedMap<String, Double>> byTime(List<NaiveRow> rows) {
    SortedMap<Long, SortedMap<String, Double>> byTime = new TreeMap<>();
    rows.forEach(row -> byTime.put(row.timeMicros(), row.columns()));
    return byTime;
  }
}
