package io.tickloom.job.engine;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.PaneFolder;
import io.tickloom.job.feature.RowTimes;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.row.RowMaker;
import java.util.SplittableRandom;

/**
 * Makes a few hundred rows of a made-up market and throws them away, so that the kernels are
 * compiled before the market's own rows come: at a row each five seconds that would take hours.
 */
final class WarmUp implements Runnable {
  private static final int ROWS = 400;
  private static final int TRADES_A_SECOND = 4;
  private static final long START = 1_760_000_000L;

  private final Grid grid;
  private final Catalogue catalogue;

  private WarmUp(Grid grid, Catalogue catalogue) {
    this.grid = grid;
    this.catalogue = catalogue;
  }

  /** Begins in a thread of its own, which ends by itself. */
  static void begin(Grid grid, Catalogue catalogue) {
    Thread thread = new Thread(new WarmUp(grid, catalogue), "tickloom-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    PackedPanes panes = panes();
    RowMaker maker = new RowMaker(grid, catalogue);
    long end = START + RowTimes.LONGEST_MEMORY_SECONDS;
    long last = Math.floorDiv(end, (long) grid.seconds()) * grid.seconds();
    for (int i = 0; i < ROWS; i++) {
      maker.make("WARMUP", panes, last - grid.seconds(), last);
    }
  }

  private static PackedPanes panes() {
    PackedPanes panes = new PackedPanes(RowTimes.LONGEST_MEMORY_SECONDS);
    PaneFolder folder = new PaneFolder((pane, next) -> panes.add(pane));
    SplittableRandom random = new SplittableRandom(1);
    long id = 1;
    long cents = 268_000;
    for (int s = 0; s < RowTimes.LONGEST_MEMORY_SECONDS; s++) {
      for (int i = 0; i < TRADES_A_SECOND; i++) {
        cents += random.nextInt(-1, 2);
        long time = (START + s) * 1_000_000L + i * 200_000L;
        long quantity = 100_000L * (1 + random.nextInt(500));
        folder.add(id++, cents * 1_000_000L, quantity, time, random.nextBoolean());
      }
    }
    folder.endTape();
    return panes;
  }
}
