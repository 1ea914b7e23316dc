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
    return finish(output, market, dumps.bytesWritten());
  }

  /**
   * Writes the same market as captures: its trades, and the quotes, depth diffs and snapshots of a
   * book that they hit, an hour a file in the form that the recorder writes.
   *
   * @param folder as for {@link #write}
   * @param progress hears how far it is, in bytes before they are packed
   * @return what was made; {@code market.json} holds the same
   * @throws IllegalArgumentException if the folder holds files that no simulation wrote, or the
   *     market has no spread and so no book
   * @throws IOException if the folder can't be written
   */
  public SimulatedMarket writeCaptures(Path folder, SimulationProgress progress)
      throws IOException {
    if (options.spreadTicks() == 0) {
      throw new IllegalArgumentException("a book needs a spread of 1 tick or more, not 0");
    }
    OutputFolder output = OutputFolder.prepare(folder);
    Market market = new Market(options);
    CaptureWriter captures =
        new CaptureWriter(folder, options, market.bookDraws(), market.bidTicks(), progress);
    try (captures) {
      market.run(captures);
      captures.finish();
    }
    return finish(output, market, captures.bytesPacked());
  }

  private SimulatedMarket finish(OutputFolder output, Market market, long bytes)
      throws IOException {
    BestAuc best = market.bestAuc();
    SimulatedMarket made =
        new SimulatedMarket(
            options, market.trades(), bytes, best.value(), best.rows(), best.ties());
    output.finish(made);
    return made;
  }
}
