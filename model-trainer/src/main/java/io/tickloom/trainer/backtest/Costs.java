package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.BadInputException;

/**
 * What each side of a position costs, as shares of the price.
 *
 * @param fee the taker's fee, 0 to below 0.5
 * @param halfSpread half the distance between bid and ask, 0 to below 0.5
 */
public record Costs(double fee, double halfSpread) {

  /**
   * @throws BadInputException if a cost is out of range
   */
  public Costs {
    if (!(fee >= 0 && fee < 0.5)) {
      throw new BadInputException(
          "--cost %s must be 0 to below 0.5: a share of the price for each side, 0.0006 is 6 bp"
              .formatted(fee));
    }
    if (!(halfSpread >= 0 && halfSpread < 0.5)) {
      throw new BadInputException(
          "--half-spread %s must be 0 to below 0.5: a share of the price for each side, 0.00001 is 0.1 bp"
              .formatted(halfSpread));
    }
  }

  /** Both together. */
  public double perSide() {
    return fee + halfSpread;
  }
}
