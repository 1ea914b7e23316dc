package io.tickloom.job.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The note that a simulator leaves beside its dumps, so that nobody takes them for real. */
public final class MarketNote {
  /** Name of the note. */
  public static final String FILE_NAME = "market.json";

  private MarketNote() {}

  /** The JSON of the note beside any of the tapes' files. */
  public static Optional<String> beside(List<Tape> tapes) {
    return tapes.stream()
        .flatMap(tape -> tape.files().stream())
        .map(file -> Path.of(file.path()).toAbsolutePath().resolveSibling(FILE_NAME))
        .distinct()
        .filter(Files::isRegularFile)
        .map(MarketNote::read)
        .findFirst();
  }

  private static String read(Path note) {
    try {
      return Files.readString(note);
    } catch (IOException e) {
      throw new InputException(note + " can't be read: " + DumpLook.reason(e), e);
    }
  }
}
