package io.tickloom.job.record;

import io.tickloom.job.tape.Packing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of recordings: symbol and UTC hour; a number where there is one of that name already. */
final class RecordingNames {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final long SECONDS = 3_600;

  private final Path folder;

  RecordingNames(Path folder) {
    this.folder = folder;
  }

  Path next(String symbol, long hour) {
    String name = symbol + "-" + HOUR.format(Instant.ofEpochSecond(hour * SECONDS));
    Path path = folder.resolve(name + Packing.RECORDING_SUFFIX);
    for (int i = 2; Files.exists(path); i++) {
      path = folder.resolve(name + "-" + i + Packing.RECORDING_SUFFIX);
    }
    return path;
  }
}
