package io.tickloom.job.run;

import io.tickloom.job.simulate.MarketSimulator;
import io.tickloom.job.simulate.SignalIn;
import io.tickloom.job.simulate.SimulatedMarket;
import io.tickloom.job.simulate.SimulationProgress;
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

/** Makes a market up and writes it as trade dumps, or as captures that hold a book too. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes trade dumps or captures of a simulated market, and market.json, which says so.")
final class SimulateCommand implements Callable<Integer> {
  private static final long BYTES_PER_TRADE = 78;
  private static final long CAPTURED_BYTES_PER_TRADE = 1_150;
  private static final long DAY_SECONDS = 86_400;

  /** What is written. */
  enum Kind {
    trades,
    captures
  }

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder for the files; must hold no dumps or recordings yet.")
  private Path output;

  @Option(
      names = "--kind",
      defaultValue = "trades",
      paramLabel = "KIND",
      description =
          "trades: dumps, one a UTC day; captures: recordings of the same trades with quotes,"
              + " depth and snapshots of a book that they hit, one a UTC hour."
              + " Default: ${DEFAULT-VALUE}.")
  private Kind kind;

  @Option(names = "--days", defaultValue = "2", description = "Days. Default: ${DEFAULT-VALUE}.")
  private int days;

  @Option(names = "--seed", defaultValue = "1", description = "Seed. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--signal",
      defaultValue = "0",
      description =
          "Strength of the planted dependence of the next minute's direction."
              + " Default: ${DEFAULT-VALUE}, none.")
  private double signal;

  @Option(
      names = "--signal-in",
      defaultValue = "flow",
      paramLabel = "PLACE",
      description =
          "On what it depends: flow (sides of past trades) or book (what rests near the best"
              + " prices, seen in captures alone). Default: ${DEFAULT-VALUE}.")
  private SignalIn signalIn;

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
            symbol, start, days, seed, signal, spread, 2683.80, tradesPerSecond, 1L, signalIn);
    requireNoDumps(output);
    long startNanos = System.nanoTime();
    boolean captures = kind == Kind.captures;
    long bytesPerTrade = captures ? CAPTURED_BYTES_PER_TRADE : BYTES_PER_TRADE;
    long expectedBytes = (long) (days * DAY_SECONDS * tradesPerSecond * bytesPerTrade);
    SimulatedMarket market;
    try (ProgressLine line = ProgressLine.open("simulate", expectedBytes)) {
      SimulationProgress progress =
          (bytes, timeMicros) -> line.update(bytes, bytes / bytesPerTrade, timeMicros);
      MarketSimulator simulator = new MarketSimulator(options);
      market =
          captures ? simulator.writeCaptures(output, progress) : simulator.write(output, progress);
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
        if (files.map(Path::toString).anyMatch(f -> f.endsWith(".csv") || f.endsWith(".zst"))) {
          throw new InputException(
              folder + " holds dumps or recordings already; name another folder");
        }
      }
    }
  }
}
