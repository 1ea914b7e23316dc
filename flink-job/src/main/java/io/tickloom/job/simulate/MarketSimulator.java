package io.tickloom.job.simulate;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes a market and streams it to disk, in memory that does not depend on its length: a dump a UTC
 * day in the exchange's own form and name, and {@code market.json} beside them, which says that the
 * market is simulated, what is planted in it and the best AUC that anyone could reach.
 */
public final class MarketSimulator {
  private final SimulatorOptions options;

  /** Takes the options of the market to be made. */
  public MarketSimulator(SimulatorOptions options) {
    this.options = options;
  }

  /**
   * Writes the market.
   *
   * @param folder absent, empty, or left by an earlier simulation, which is then replaced
   * @param progress hears how far it is
   * @return what was made; {@code market.json} holds the same
   * @throws IllegalArgumentException if the folder holds files that no simulation wrote
   * @throws IOException if the folder can't be written
   */
  public SimulatedMarket write(Path folder, SimulationProgress progress) throws IOException {
    OutputFolder output = OutputFolder.prepare(folder);
    Market market = new Market(options);
    DumpWriter dumps = new DumpWriter(folder, options.symbol(), options.firstTradeId(), progress);
    try (dumps) {
      market.run(dumps);
    }
    BestAuc best = market.bestAuc();
    SimulatedMarket made =
        new SimulatedMarket(
            options, market.trades(), dumps.bytesWritten(), best.value(), best.rows(), best.ties());
    output.finish(made);
    return made;
  }
}
