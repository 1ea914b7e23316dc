package io.tickloom.job.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The market that a folder is for, in a hidden file. The exchange gives the dumps of all markets
 * the same names; in one folder, one would be taken for the other.
 */
final class MarketMark {
  private static final String FILE_NAME = ".market";

  private MarketMark() {}

  /**
   * Makes the folder, where it is not there, and marks it.
   *
   * @throws IllegalArgumentException where it is another market's, or can't be written
   */
  static void claim(Path folder, DumpMarket market) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(FILE_NAME);
      if (!Files.exists(mark)) {
        Files.writeString(mark, market.label() + "\n");
      }
      String found = Files.readString(mark).strip();
      if (!found.equals(market.label())) {
        throw new IllegalArgumentException(
            "%s holds dumps of market %s, and those of %s have the same names; name another folder"
                .formatted(folder, found, market.label()));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "output %s can't be written: %s %s"
              .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }
}
