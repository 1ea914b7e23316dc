package io.tickloom.trainer.cli;

import io.tickloom.trainer.backtest.Costs;
import picocli.CommandLine.Option;

/** How the backtest trades. */
final class TradingOptions {
  @Option(
      names = "--cost",
      paramLabel = "SHARE",
      defaultValue = "0.0006",
      description = "taker fee a side, 0.0006 is 6 bp (default: ${DEFAULT-VALUE})")
  double fee;

  @Option(
      names = "--half-spread",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "half the spread, paid on top a side, 0.00001 is 0.1 bp (default: ${DEFAULT-VALUE})")
  double halfSpread;

  @Option(
      names = "--latency",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description =
          "from a row's time until an order can be filled, at the next print (default: ${DEFAULT-VALUE})")
  int latency;

  Costs costs() {
    return new Costs(fee, halfSpread);
  }
}
