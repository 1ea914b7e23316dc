package io.tickloom.job.row;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.oracle.NaiveTrade;
import io.tickloom.job.oracle.RowComparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@link RowMaker} makes of a tape in memory: time to column to value. Two are equal where all
 * bits are.
 */
public record MadeTape(
    SortedMap<Long, SortedMap<String, Double>> rows,
    SortedMap<Long, SortedMap<String, Double>> path) {
  private static final long SECOND = 1_000_000L;
  private static final int DIGITS = 8;

  /** All features, the whole tape as one stretch. */
  public static MadeTape whole(List<NaiveTrade> trades, int deltaTSeconds) {
    return byStretches(trades, deltaTSeconds, 0);
  }

  /** All features, stretch after stretch, each told no more than it must be; 0 for one stretch. */
  public static MadeTape byStretches(List<NaiveTrade> trades, int deltaTSeconds, int seconds) {
    Grid grid = new Grid(deltaTSeconds);
    long first = Math.floorDiv(trades.get(0).timeMicros(), SECOND);
    long end = grid.after(Math.floorDiv(trades.get(trades.size() - 1).timeMicros(), SECOND));
    int step = seconds > 0 ? seconds : (int) (end - first) / deltaTSeconds * deltaTSeconds;
    step = Math.max(step, deltaTSeconds);
    RowMaker maker = new RowMaker(grid, Catalogue.standard());
    PackedPanes panes = fold(trades);
    MadeTape made = new MadeTape(new TreeMap<>(), new TreeMap<>());
    for (long from = Math.floorDiv(first, step) * step; from < end; from += step) {
      PackedPanes known = between(panes, from - RowTimes.LONGEST_MEMORY_SECONDS, from + step);
      if (!known.isEmpty()) {
        made.add(maker.make("X", known, from, from + step));
      }
    }
    return made;
  }

  /** The panes of a tape. */
  public static PackedPanes fold(List<NaiveTrade> trades) {
    PackedPanes panes = new PackedPanes(1024);
    PaneFolder folder = new PaneFolder((pane, nextSecond) -> panes.add(pane));
    trades.forEach(trade -> add(trade, folder));
    folder.endTape();
    return panes;
  }

  /** Adds one trade to {@code folder}. */
  public static void add(NaiveTrade trade, PaneFolder folder) {
    folder.add(
        trade.id(),
        scaled(trade.price()),
        scaled(trade.quantity()),
        trade.timeMicros(),
        trade.buyerIsMaker());
  }

  /** The panes of the seconds in [from, to), led by the last one before them. */
  public static PackedPanes between(PackedPanes panes, long from, long to) {
    PackedPanes out = new PackedPanes(1024);
    Pane pane = new Pane();
    for (int i = 0; i < panes.count(); i++) {
      boolean isLead = i + 1 == panes.count() || panes.second(i + 1) >= from;
      if (panes.second(i) < to && (panes.second(i) >= from || isLead)) {
        panes.read(i, pane);
        out.add(pane);
      }
    }
    return out;
  }

  /** The first cells in which two tables differ by a bit, a line each. */
  public static List<String> differences(
      SortedMap<Long, SortedMap<String, Double>> expected,
      SortedMap<Long, SortedMap<String, Double>> actual) {
    List<String> found = new ArrayList<>();
    if (!expected.keySet().equals(actual.keySet())) {
      found.add("times " + expected.keySet() + " expected, " + actual.keySet() + " found");
    }
    for (Map.Entry<Long, SortedMap<String, Double>> row : expected.entrySet()) {
      SortedMap<String, Double> other = actual.getOrDefault(row.getKey(), row.getValue());
      row.getValue()
          .forEach(
              (column, value) -> {
                if (found.size() < 10 && !value.equals(other.get(column))) {
                  found.add(row.getKey() + " " + column + ": " + value + ", " + other.get(column));
                }
              });
    }
    return found;
  }

  private void add(RowMaker.Made made) {
    rows.putAll(table(made.rows(), TableSchema.rows(Catalogue.standard())));
    path.putAll(table(made.path(), TableSchema.path()));
  }

  private static SortedMap<Long, SortedMap<String, Double>> table(
      ColumnBlock block, TableSchema schema) {
    Map<String, double[]> columns = new HashMap<>();
    for (int c = 0; c < schema.valueColumns(); c++) {
      columns.put(schema.columns().get(c + 2).name(), block.values()[c]);
    }
    return RowComparison.table(block.timeMicros(), columns);
  }

  private static long scaled(BigDecimal value) {
    return value.movePointRight(DIGITS).longValueExact();
  }
}
