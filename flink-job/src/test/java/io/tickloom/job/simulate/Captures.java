package io.tickloom.job.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Short simulated captures for trials. */
public final class Captures {
  /** A day of two trades a second. */
  public static final SimulatorOptions QUIET =
      new SimulatorOptions("ETHUSDT", LocalDate.of(2026, 8, 3), 1, 7, 0, 1, 2683.80, 2, 1_001);

  private Captures() {}

  /**
   * Writes the captures of the first hours of a market's first day into a new folder, and its note.
   */
  public static SimulatedMarket firstHours(Path folder, SimulatorOptions options, int hours)
      throws IOException {
    return hours(folder, options, 0, hours);
  }

  /** The same from an hour on; there, the book begins to be. */
  public static SimulatedMarket hours(Path folder, SimulatorOptions options, int from, int count)
      throws IOException {
    OutputFolder output = OutputFolder.prepare(folder);
    Market market = new Market(options);
    long start = options.startDate().toEpochDay() * 86_400 + from * 3_600L;
    SomeHours some = new SomeHours(folder, options, market, start, start + count * 3_600L);
    market.run(some);
    some.finish();
    BestAuc best = market.bestAuc();
    SimulatedMarket made =
        new SimulatedMarket(
            options,
            market.trades(),
            some.captures.bytesPacked(),
            best.value(),
            best.rows(),
            best.ties());
    output.finish(made);
    return made;
  }

  /** The captures in a folder, in order of time. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(CaptureFile.SUFFIX)).sorted().toList();
    }
  }

  /** Hands on what comes in some hours. */
  private static final class SomeHours implements SweepListener {
    private final Path folder;
    private final SimulatorOptions options;
    private final Market market;
    private final long start;
    private final long end;
    private CaptureWriter captures;
    private boolean open;

    SomeHours(Path folder, SimulatorOptions options, Market market, long start, long end) {
      this.folder = folder;
      this.options = options;
      this.market = market;
      this.start = start;
      this.end = end;
    }

    @Override
    public void openDay(LocalDate day) {
      // begins and ends at hours
    }

    @Override
    public void openSecond(long second, double activity, double leanToBids) throws IOException {
      if (second == start) {
        captures =
            new CaptureWriter(
                folder, options, market.bookDraws(), market.bidTicks(), SimulationProgress.SILENT);
        captures.begin(start * 1_000_000);
        open = true;
      }
      if (second == end) {
        finish();
      }
      if (open) {
        captures.openSecond(second, activity, leanToBids);
      }
    }

    void finish() throws IOException {
      if (open) {
        captures.finish(end * 1_000_000);
        open = false;
      }
    }

    @Override
    public void sweep(Sweep sweep) throws IOException {
      if (open) {
        captures.sweep(sweep);
      }
    }
  }
}
