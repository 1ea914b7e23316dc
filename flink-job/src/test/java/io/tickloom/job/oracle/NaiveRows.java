package io.tickloom.job.oracle;

import io.tickloom.job.oracle.family.Families;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The features table of one symbol, from its trades and the catalogue's definitions. */
public final class NaiveRows {
  private NaiveRows() {}

  /**
   * A row for each multiple of delta-t from the first one after the first trade to the first one
   * after the last trade, but for those that lie in a gap.
   *
   * @param trades of one symbol, in time order
   * @throws IllegalArgumentException where there are no trades, or times go back
   */
  public static List<NaiveRow> of(List<NaiveTrade> trades, int deltaTSeconds) {
    return with(Families.columns(), trades, deltaTSeconds);
  }

  /**
   * The same rows with those features alone that are among {@code names}, and {@code valid} with
   * regard to them. A name that the oracle does not know is left out.
   */
  public static List<NaiveRow> of(List<NaiveTrade> trades, int deltaTSeconds, Set<String> names) {
    List<NaiveColumn> columns =
        Families.columns().stream().filter(column -> names.contains(column.name())).toList();
    return with(columns, trades, deltaTSeconds);
  }

  private static List<NaiveRow> with(
      List<NaiveColumn> columns, List<NaiveTrade> trades, int deltaTSeconds) {
    NaiveTape tape = new NaiveTape(trades);
    long step = deltaTSeconds * NaiveTape.SECOND;
    long end = NaiveTape.firstMultipleAfter(tape.lastTime(), step);
    NaiveTimeline timeline = new NaiveTimeline(tape, end);
    List<NaiveRow> rows = new ArrayList<>();
    for (long t = NaiveTape.firstMultipleAfter(tape.firstTime(), step); t <= end; t += step) {
      if (!tape.inGap(t)) {
        rows.add(row(columns, timeline.at(t)));
        timeline.forgetBefore(t - NaiveTape.LONGEST_MEMORY);
      }
    }
    return rows;
  }

  private static NaiveRow row(List<NaiveColumn> columns, NaiveMoment moment) {
    SortedMap<String, Double> features = new TreeMap<>();
    SortedMap<String, Double> floors = new TreeMap<>();
    for (NaiveColumn column : columns) {
      features.put(column.name(), column.valueAt(moment));
      floors.put(column.name(), column.floorAt(moment));
    }
    int longest = columns.stream().mapToInt(NaiveColumn::historySeconds).max().orElse(0);
    return new NaiveRow(
        moment.timeMicros(),
        moment.lastPrice().doubleValue(),
        moment.cleanSeconds(),
        moment.cleanSeconds() > longest,
        features,
        floors);
  }
}
