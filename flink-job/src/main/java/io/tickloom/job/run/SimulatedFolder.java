package io.tickloom.job.run;

import io.tickloom.job.simulate.MarketSimulator;
import io.tickloom.job.simulate.SimulatedMarket;
import io.tickloom.job.simulate.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The dumps of a simulated market for the time of a run; deleted with it. */
final class SimulatedFolder implements AutoCloseable {
  private final Path folder;

  private SimulatedFolder(Path folder) {
    this.folder = folder;
  }

  /** Simulates where that is asked for; else there is no folder. */
  static SimulatedFolder of(EmulateOptions options) throws IOException {
    if (!options.isSimulated()) {
      return new SimulatedFolder(null);
    }
    String symbol = options.symbol.equals("UNKNOWN") ? "ETHUSDT" : options.symbol;
    SimulatorOptions simulated =
        new SimulatorOptions(
            symbol,
            options.start,
            options.days,
            options.seed,
            options.signal,
            1,
            2683.80,
            options.tradesPerSecond,
            1L);
    SimulatedFolder made = new SimulatedFolder(Files.createTempDirectory("tickloom-simulated"));
    Runtime.getRuntime().addShutdownHook(new Thread(made::delete));
    SimulatedMarket market =
        new MarketSimulator(simulated).write(made.folder, (bytes, timeMicros) -> {});
    System.out.printf(
        "  simulate   %,d trades, SIMULATED, seed %d%n", market.trades(), options.seed);
    return made;
  }

  String path() {
    return folder.toString();
  }

  @Override
  public void close() {
    delete();
  }

  private void delete() {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      System.err.println("  note       " + folder + " could not be deleted: " + e.getMessage());
    }
  }
}
