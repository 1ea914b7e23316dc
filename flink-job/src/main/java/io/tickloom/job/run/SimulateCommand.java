package io.tickloom.job.run;

import io.tickloom.job.simulate.MarketSimulator;
import io.tickloom.job.simulate.SimulatedMarket;
import io.tickloom.job.simulate.SimulatorOptions;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a market up and writes it as trade dumps. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes trade dumps of a simulated market, and market.json, which says so.")
final class SimulateCommand implements Callable<Integer> {
  private static final long BYTES_PER_TRADE = 78;
  private static final long DAY_SECONDS = 86_400;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the dumps, one a UTC day; must hold no dumps yet.")
  private Path output;

  @Option(names = "--days", defaultValue = "2", description = "Days. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--signal",
      defaultValue = "0",
      description =
          "Strength of the planted dependence of the next minute on past flow."
              + " Default: ${DEFAULT-VALUE}, none.")
  private double signal;

  @Option(
      names = "--spread",
      defaultValue = "1",
      paramLabel = "TICKS",
      description =
          "Ticks between bid and ask; 0 prints at the efficient price. Default: ${DEFAULT-VALUE}.")
  private int spread;

  @Option(
      names = "--start",
      defaultValue = "2026-08-01",
      paramLabel = "DATE",
      description = "First day, 2025 or later. Default: ${DEFAULT-VALUE}.")
  private LocalDate start;

  @Option(
      names = "--symbol",
      defaultValue = "ETHUSDT",
      description = "Name of the pair. Default: ${DEFAULT-VALUE}.")
  private String symbol;

  @Option(
      names = "--trades-per-second",
      defaultValue = "22.4",
      paramLabel = "RATE",
      description = "Mean number of trades a second. Default: ${DEFAULT-VALUE}.")
  private double tradesPerSecond;

  @Override
  public Integer call() throws IOException {
    SimulatorOptions options =
        new SimulatorOptions(
            symbol, start, days, seed, signal, spread, 2683.80, tradesPerSecond, 1L);
    requireNoDumps(output);
    long startNanos = System.nanoTime();
    long expectedBytes = (long) (days * DAY_SECONDS * tradesPerSecond * BYTES_PER_TRADE);
    SimulatedMarket market;
    try (ProgressLine line = ProgressLine.open("simulate", expectedBytes)) {
      market =
          new MarketSimulator(options)
              .write(
                  output,
                  (bytes, timeMicros) -> line.update(bytes, bytes / BYTES_PER_TRADE, timeMicros));
    }
    System.out.printf(
        "  simulate   %,d trades in %d days, SIMULATED, seed %d, signal %s (best attainable AUC"
            + " %.3f at %d s)   %,d MB   %.1f s%n",
        market.trades(),
        days,
        seed,
        signal,
        market.bestAuc(),
        SimulatedMarket.HORIZON_SECONDS,
        market.bytes() / 1_000_000,
        (System.nanoTime() - startNanos) / 1e9);
    return 0;
  }

  private static void requireNoDumps(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.anyMatch(file -> file.toString().endsWith(".csv"))) {
          throw new InputException(folder + " holds dumps already; name another folder");
        }
      }
    }
  }
}
