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

  /** Writes captures into a new folder and keeps those of the first hours. */
  public static Path firstHours(Path folder, SimulatorOptions options, int hours)
      throws IOException {
    new MarketSimulator(options).writeCaptures(folder, SimulationProgress.SILENT);
    for (Path file : files(folder).stream().skip(hours).toList()) {
      Files.delete(file);
      Files.delete(file.resolveSibling(file.getFileName() + ".CHECKSUM"));
    }
    return folder;
  }

  /** The captures in a folder, in order of time. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(CaptureFile.SUFFIX)).sorted().toList();
    }
  }
}
