package io.tickloom.job.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The path table of one symbol: a price a second, from its trades and the catalogue's definitions.
 */
public final class NaivePath {
  private NaivePath() {}

  /**
   * A row for each whole second from the one that holds the first trade to the one that holds the
   * last, but for those that meet a gap.
   *
   * @param trades of one symbol, in time order
   * @throws IllegalArgumentException where there are no trades, or times go back
   */
  public static List<NaivePathRow> of(List<NaiveTrade> trades) {
    NaiveTape tape = new NaiveTape(trades);
    long end = NaiveTape.firstMultipleAfter(tape.lastTime(), NaiveTape.SECOND);
    List<NaivePathRow> rows = new ArrayList<>();
    long k = NaiveTape.firstMultipleAfter(tape.firstTime(), NaiveTape.SECOND);
    for (; k <= end; k += NaiveTape.SECOND) {
      if (!tape.secondMeetsGap(k)) {
        rows.add(row(tape, k));
      }
    }
    return rows;
  }

  /** The rows as time to column to value, the form that {@link RowComparison} takes. */
  public static SortedMap<Long, SortedMap<String, Double>> byTime(List<NaivePathRow> rows) {
    SortedMap<Long, SortedMap<String, Double>> byTime = new TreeMap<>();
    rows.forEach(row -> byTime.put(row.timeMicros(), row.columns()));
    return byTime;
  }

  private static NaivePathRow row(NaiveTape tape, long k) {
    double high = Double.NaN;
    double low = Double.NaN;
    for (NaiveTrade trade : tape.between(k - NaiveTape.SECOND, k)) {
      double price = trade.price().doubleValue();
      high = Double.isNaN(high) ? price : Math.max(high, price);
      low = Double.isNaN(low) ? price : Math.min(low, price);
    }
    double last = tape.lastBefore(k).price().doubleValue();
    return new NaivePathRow(k, last, high, low, tape.cleanSeconds(k));
  }
}
