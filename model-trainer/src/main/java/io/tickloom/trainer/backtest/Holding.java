package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.BadInputException;
import io.tickloom.trainer.table.PricePath;
import io.tickloom.trainer.table.Rows;

/**
 * How long a position is held.
 *
 * @param mostSeconds from the entry's order to the exit's at most, at least 1
 * @param until when it is known that the position is to be closed
 */
public record Holding(int mostSeconds, Until until) {

  /** What may close a position before its time. */
  @FunctionalInterface
  public interface Until {
    /**
     * The second at whose end it is known that the position is to be closed.
     *
     * @param row the row that it was opened for
     * @param path of the row's symbol
     * @param entry place of the second at whose last trade it was opened
     * @param latest the second at which it is closed in any case
     * @return {@code latest} or before
     */
    long second(Rows rows, int row, PricePath path, int entry, long latest);
  }

  /**
   * @throws BadInputException if the time is too short
   */
  public Holding {
    if (mostSeconds < 1) {
      throw new BadInputException("holding time %d s must be at least 1 s".formatted(mostSeconds));
    }
  }

  /** A fixed time. */
  public static Holding of(int seconds) {
    return new Holding(seconds, (rows, row, path, entry, latest) -> latest);
  }
}
