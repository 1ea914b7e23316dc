package io.tickloom.job.engine;

import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.PackedPanes;
import io.tickloom.job.feature.Pane;

/**
 * The part of a block in which rows can be: none is before the block's first trade where no trade
 * is known from before, none past the first grid time behind the tape's last one or a gap.
 *
 * @param from exclusive, a multiple of the grid, seconds since 1970 UTC
 * @param to inclusive, a multiple of the grid; {@code from} where there is none
 */
record BlockSpan(long from, long to) {
  /** Of the block [start, end) with all its {@code panes} and those that it looks back on. */
  static BlockSpan of(PackedPanes panes, Grid grid, long start, long end) {
    if (panes.isEmpty()) {
      return new BlockSpan(start, start);
    }
    long from = Math.max(start, upTo(panes.second(0), grid));
    Pane last = new Pane();
    panes.read(panes.count() - 1, last);
    boolean goesOn = !last.is(Pane.ENDS_TAPE | Pane.BEFORE_GAP);
    long to = goesOn ? end : Math.min(end, grid.after(last.second));
    return new BlockSpan(from, Math.max(from, to));
  }

  private static long upTo(long second, Grid grid) {
    return grid.after(second) - grid.seconds();
  }

  boolean isEmpty() {
    return from == to;
  }
}
