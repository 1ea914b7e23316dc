package io.tickloom.job.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A checksum of each checkpoint, in a file beside it: Flink keeps none, and would read a flipped
 * bit as state.
 *
 * <p>It covers the files of the checkpoint's own folder, which are all of them where checkpoints
 * are not incremental.
 *
 * @param folder of the checkpoints of all jobs; no object store
 */
public record CheckpointSums(String folder) implements Serializable {
  private static final String SUFFIX = ".crc32c";
  private static final String METADATA = "_metadata";
  private static final int BUFFER = 1 << 16;

  /** Writes the sum of the checkpoint {@code number}, once it is complete; forgets lost ones'. */
  public void write(long number) throws IOException {
    Optional<Path> checkpoint = newest("chk-" + number);
    if (checkpoint.isPresent()) {
      Path sum = beside(checkpoint.get());
      Path draft = sum.resolveSibling("." + sum.getFileName());
      Files.writeString(draft, sumOf(checkpoint.get()));
      Files.move(draft, sum, StandardCopyOption.ATOMIC_MOVE);
      forgetLost(checkpoint.get().getParent());
    }
  }

  /** An earlier job may have left one of the same number. */
  private Optional<Path> newest(String name) throws IOException {
    return list(Path.of(folder)).stream()
        .map(job -> job.resolve(name).resolve(METADATA))
        .filter(Files::exists)
        .max(Comparator.comparingLong(metadata -> metadata.toFile().lastModified()))
        .map(Path::getParent);
  }

  private static void forgetLost(Path job) throws IOException {
    for (Path sum : list(job)) {
      String name = sum.getFileName().toString();
      if (name.endsWith(SUFFIX)
          && !Files.exists(job.resolve(name.substring(0, name.length() - SUFFIX.length())))) {
        Files.deleteIfExists(sum);
      }
    }
  }

  /** Whether {@code checkpoint} is as it was written; true where nobody wrote its sum. */
  public static boolean agrees(Path checkpoint) {
    try {
      Path sum = beside(checkpoint);
      return !Files.exists(sum) || Files.readString(sum).equals(sumOf(checkpoint));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path beside(Path checkpoint) {
    return checkpoint.resolveSibling(checkpoint.getFileName() + SUFFIX);
  }

  private static String sumOf(Path checkpoint) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    for (Path file : list(checkpoint)) {
      sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          sum.update(buffer, 0, read);
        }
      }
    }
    return Long.toHexString(sum.getValue()) + "\n";
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
