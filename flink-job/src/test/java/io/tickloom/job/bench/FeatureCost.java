package io.tickloom.job.bench;

import io.tickloom.job.feature.Feature;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.Stretch;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.MadeTape;
import io.tickloom.job.tape.StrictReader;
import io.tickloom.job.tape.Tape;
import io.tickloom.job.tape.TapeFinder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of each feature in the making of rows, nanoseconds a row.
 *
 * <p>What several features share is charged to the first of them.
 */
public final class FeatureCost {
  private static final int GRID_SECONDS = 5;
  private static final int BLOCK_SECONDS = 6 * 3600;
  private static final int WARM_UPS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private FeatureCost() {}

  /** Takes a folder of dumps of one symbol. */
  public static void main(String[] args) throws Exception {
    Tape tape = TapeFinder.find(List.of(args[0]), "").tapes().get(0);
    PackedPanes panes = new PackedPanes(1024);
    PaneFolder folder = new PaneFolder((pane, nextSecond) -> panes.add(pane));
    new StrictReader()
        .read(
            tape,
            (trade, broken) ->
                folder.add(
                    trade.id(),
                    trade.priceE8(),
                    trade.quantityE8(),
                    trade.timeMicros(),
                    trade.buyerIsMaker()));
    folder.endTape();
    for (int i = 0; i < WARM_UPS; i++) {
      measure(panes, new TreeMap<>());
    }
    Map<String, Long> nanos = new TreeMap<>();
    long rows = measure(panes, nanos);
    nanos.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(
            e -> System.out.printf("%-45s %8.1f ns%n", e.getKey(), e.getValue() / (double) rows));
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf("%-45s %8.1f ns a row, %,d rows%n", "all", all / (double) rows, rows);
  }

  private static long measure(PackedPanes panes, Map<String, Long> nanos) {
    Catalogue catalogue = Catalogue.standard();
    Grid grid = new Grid(GRID_SECONDS);
    long first = Math.floorDiv(panes.second(0), (long) BLOCK_SECONDS) * BLOCK_SECONDS;
    long last = panes.second(panes.count() - 1);
    long rows = 0;
    for (long from = first; from < last; from += BLOCK_SECONDS) {
      PackedPanes known =
          MadeTape.between(panes, from - RowTimes.LONGEST_MEMORY_SECONDS, from + BLOCK_SECONDS);
      long before = THREADS.getCurrentThreadCpuTime();
      Stretch stretch =
          new Stretch(known, grid, from, from + BLOCK_SECONDS, catalogue.memorySeconds());
      double[] out = new double[stretch.rows().count()];
      long now = THREADS.getCurrentThreadCpuTime();
      nanos.merge("(laying out the stretch)", now - before, Long::sum);
      for (Feature feature : catalogue.features()) {
        before = THREADS.getCurrentThreadCpuTime();
        feature.compute(stretch, out);
        now = THREADS.getCurrentThreadCpuTime();
        nanos.merge(feature.info().name(), now - before, Long::sum);
      }
      rows += out.length;
    }
    return rows;
  }
}
