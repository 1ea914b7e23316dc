package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;

/** Where a label would end that began with another entry: a position's. */
@FunctionalInterface
public interface Ending {
  /** At the horizon's end. */
  Ending AT_LATEST = (rows, row, path, entry, latest) -> latest;

  /**
   * The second at whose end it is known.
   *
   * @param row the row that the position was opened for
   * @param path of the row's symbol
   * @param entry place of the second at whose last trade it was opened
   * @param latest the second at which it ends in any case
   * @return {@code latest} or before
   */
  long second(Rows rows, int row, PricePath path, int entry, long latest);
}
