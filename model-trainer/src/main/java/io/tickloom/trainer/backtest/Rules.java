package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.BadInputException;

/**
 * How predictions are traded.
 *
 * @param longAt probability of up from which a long position is opened
 * @param shortAt probability of up up to which a short one is opened, below {@code longAt}
 * @param latencySeconds seconds from the row's time to the fill, at least 0
 * @param holdSeconds seconds that a position is held, at least 1
 * @param costPerSide fee and half-spread as a share of the price, 0 to below 0.5
 */
public record Rules(
    double longAt, double shortAt, int latencySeconds, int holdSeconds, double costPerSide) {

  /**
   * @throws BadInputException if a value is out of range
   */
  public Rules {
    if (!(shortAt < longAt)) {
      throw new BadInputException(
          "the threshold for short %s must be below the one for long %s"
              .formatted(shortAt, longAt));
    }
    if (latencySeconds < 0 || holdSeconds < 1) {
      throw new BadInputException(
          "--latency %d must not be negative, holding time %d s at least 1 s"
              .formatted(latencySeconds, holdSeconds));
    }
    if (!(costPerSide >= 0 && costPerSide < 0.5)) {
      throw new BadInputException(
          "--cost %s must be 0 to below 0.5: a share of the price for each side, 0.0006 is 6 bp"
              .formatted(costPerSide));
    }
  }
}
