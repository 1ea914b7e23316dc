package io.tickloom.trainer.backtest;

/**
 * A position from entry to exit.
 *
 * @param symbol index of the symbol
 * @param rowSecond time of the row that it was opened for, since 1970 UTC
 * @param entrySecond end of the second of the fill
 * @param exitSecond end of the second of the exit
 * @param side 1 for long, -1 for short
 * @param gross return before costs, as a share of the entry price
 * @param net return after costs of both sides
 */
public record Trade(
    int symbol,
    long rowSecond,
    long entrySecond,
    long exitSecond,
    int side,
    double gross,
    double net) {

  /** How much was traded, in entry prices: the entry's 1 and the exit's price by the entry's. */
  public double sides() {
    return 2 + side * gross;
  }

  /** The same trade at another cost a side. */
  Trade at(double costPerSide) {
    return new Trade(
        symbol, rowSecond, entrySecond, exitSecond, side, gross, gross - costPerSide * sides());
  }
}
