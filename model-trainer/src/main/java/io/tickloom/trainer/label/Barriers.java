package io.tickloom.trainer.label;

import io.tickloom.trainer.table.BadInputException;

/**
 * How far the price may move before a label ends.
 *
 * @param takeProfit distance of the upper barrier, above 0
 * @param stopLoss distance of the lower barrier, above 0
 * @param unit what the distances are counted in
 */
public record Barriers(double takeProfit, double stopLoss, Unit unit) {
  private static final double BASIS_POINT = 1e-4;

  /** What a distance is counted in. */
  public enum Unit {
    /** Basis points of the entry price. */
    BPS(5_000),
    /** Deviations of the return over the horizon, from the volatility before the row. */
    SIGMAS(100);

    private final double most;

    Unit(double most) {
      this.most = most;
    }
  }

  /**
   * @throws BadInputException if a distance is out of range
   */
  public Barriers {
    require(takeProfit, unit);
    require(stopLoss, unit);
  }

  private static void require(double distance, Unit unit) {
    if (!(distance > 0) || distance > unit.most) {
      String name = unit == Unit.BPS ? "bps" : "sigmas";
      throw new BadInputException(
          "--take-profit-%s and --stop-loss-%s must be above 0 and at most %.0f, not %s"
              .formatted(name, name, unit.most, distance));
    }
  }

  /**
   * Distance of the upper barrier as a share of the entry price.
   *
   * @param sigma deviation of the return over the horizon
   */
  double above(double sigma) {
    return takeProfit * scale(sigma);
  }

  /** Distance of the lower barrier as a share of the entry price. */
  double below(double sigma) {
    return stopLoss * scale(sigma);
  }

  private double scale(double sigma) {
    return unit == Unit.BPS ? BASIS_POINT : sigma;
  }
}
