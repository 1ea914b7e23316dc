package io.tickloom.job.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that a simulation writes to. It must be absent, empty, or left by an earlier
 * simulation, whose files then give way: real dumps are never overwritten, nor mixed with made
 * ones.
 */
final class OutputFolder {
  static final String MARKET = "market.json";

  /** Stands in the folder while a simulation is under way, and after one that broke off. */
  static final String UNFINISHED = ".market.json.unfinished";

  private static final Pattern MADE =
      Pattern.compile(
          "[A-Z0-9]+-trades-\\d{4}-\\d\\d-\\d\\d\\.csv"
              + "|[A-Z0-9]+-\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.recording\\.zst(\\.CHECKSUM)?");

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes or clears the folder.
   *
   * @throws IllegalArgumentException if it holds files that no simulation wrote
   * @throws IOException if it can't be written
   */
  static OutputFolder prepare(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Files.createDirectories(folder);
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      listed.forEach(entries::add);
    }
    boolean ours = Files.exists(folder.resolve(MARKET)) || Files.exists(folder.resolve(UNFINISHED));
    if (!entries.isEmpty() && !ours) {
      throw new IllegalArgumentException(
          folder + " holds files that no simulation wrote; give an empty or a new folder");
    }
    Files.write(folder.resolve(UNFINISHED), new byte[0]);
    Files.deleteIfExists(folder.resolve(MARKET));
    for (Path entry : entries) {
      if (MADE.matcher(entry.getFileName().toString()).matches()) {
        Files.delete(entry);
      }
    }
    return new OutputFolder(folder);
  }

  /** Writes {@code market.json}, which says that the files are complete. */
  void finish(SimulatedMarket market) throws IOException {
    Files.writeString(folder.resolve(MARKET), market.toJson());
    Files.delete(folder.resolve(UNFINISHED));
  }
}
