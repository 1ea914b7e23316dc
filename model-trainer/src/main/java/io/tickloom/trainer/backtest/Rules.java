package io.tickloom.trainer.backtest;

import io.tickloom.trainer.table.BadInputException;

/**
 * How predictions are traded.
 *
 * @param longAt probability of up from which a long position is opened
 * @param shortAt probability of up up to which a short one is opened, below {@code longAt}
 * @param latencySeconds seconds from the row's time until an order can be filled, at least 0
 * @param holding how long a position is held
 * @param costs what each side costs
 */
public record Rules(
    double longAt, double shortAt, int latencySeconds, Holding holding, Costs costs) {

  /**
   * @throws BadInputException if a value is out of range
   */
  public Rules {
    if (!(shortAt < longAt)) {
      throw new BadInputException(
          "the threshold for short %s must be below the one for long %s"
              .formatted(shortAt, longAt));
    }
    if (latencySeconds < 0) {
      throw new BadInputException("--latency %d must not be negative".formatted(latencySeconds));
    }
  }

  /** Seconds from the entry's order to the exit's, at most. */
  public int holdSeconds() {
    return holding.mostSeconds();
  }

  /** Fee and half-spread of a side together, as a share of the price. */
  public double costPerSide() {
    return costs.perSide();
  }
}
