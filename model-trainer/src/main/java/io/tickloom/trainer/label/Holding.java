package io.tickloom.trainer.label;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;

/** How long a position is held. */
public interface Holding {

  /** At most so many seconds from the entry's order to the exit's. */
  int mostSeconds();

  /**
   * The second at whose end it is known that the position is to be closed.
   *
   * @param row the row that it was opened for
   * @param path of the row's symbol
   * @param entry place of the second at whose last trade it was opened
   * @param latest the second at which it is closed in any case
   * @return {@code latest} or before
   */
  long until(Rows rows, int row, PricePath path, int entry, long latest);

  /**
   * A fixed time.
   *
   * @param seconds at least 1
   */
  static Holding of(int seconds) {
    if (seconds < 1) {
      throw new BadInputException("holding time %d s must be at least 1 s".formatted(seconds));
    }
    return new Holding() {
      @Override
      public int mostSeconds() {
        return seconds;
      }

      @Override
      public long until(Rows rows, int row, PricePath path, int entry, long latest) {
        return latest;
      }
    };
  }
}
