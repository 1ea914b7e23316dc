package io.tickloom.job.fetch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
   * Makes the folder, where it is not there.
   *
   * @throws IllegalArgumentException where it is another market's, or no folder
   */
  static void check(Path folder, DumpMarket market) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(FILE_NAME);
      String found = Files.exists(mark) ? Files.readString(mark).strip() : market.label();
      if (!found.equals(market.label())) {
        throw new IllegalArgumentException(
            "%s holds dumps of market %s, and those of %s have the same names; name another folder"
                .formatted(folder, found, market.label()));
      }
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException("output " + folder + " is a file; it must be a folder", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "output %s can't be used: %s %s"
              .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  /** Marks the folder; it holds a dump by now. */
  static void set(Path folder, DumpMarket market) throws FetchException {
    Path mark = folder.resolve(FILE_NAME);
    try {
      Files.writeString(mark, market.label() + "\n");
    } catch (IOException e) {
      throw DumpFetch.disk(mark, e);
    }
  }
}
