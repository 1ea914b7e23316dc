package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a run goes on after everything was lost but its output folder.
 *
 * <p>Files that were written after the checkpoint hold rows that are made again: they are put out
 * of the way. After the newest checkpoint there are none, unless a newer one is broken or
 * elsewhere.
 */
final class Restart {
  private static final List<String> FOLDERS =
      List.of("rows", "path", "predictions", "predictions_jsonl", "bad_lines", QualityFiles.NOTES);

  private Restart() {}

  /** The newest whole checkpoint below {@code state}; says which ones are broken. */
  static Optional<Path> from(Path state, Path output) {
    Optional<WholeCheckpoints.Found> found =
        new WholeCheckpoints(org.apache.flink.core.fs.Path.fromLocalFile(state.toFile())).newest();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    for (org.apache.flink.core.fs.Path broken : found.get().broken()) {
      System.out.println("  note       checkpoint " + broken + " is broken and passed over");
    }
    putAside(found.get(), state, output);
    return Optional.of(Path.of(found.get().checkpoint().toUri().getPath()));
  }

  /**
   * Goes on from {@code checkpoint}, though there may be newer ones.
   *
   * @throws InputException where it is not whole
   */
  static void named(org.apache.flink.core.fs.Path checkpoint, Path state, Path output) {
    WholeCheckpoints.Found found =
        new WholeCheckpoints(checkpoint)
            .newest()
            .orElseThrow(
                () -> new InputException("checkpoint " + checkpoint + " is missing or broken"));
    putAside(found, state, output);
  }

  private static void putAside(WholeCheckpoints.Found from, Path state, Path output) {
    int moved = putAllAside(output, state.resolve("replaced"), from.completeMillis());
    if (moved > 0) {
      System.out.printf(
          "  note       %,d files written after %s are made again; the old ones are in %s%n",
          moved, from.checkpoint(), state.resolve("replaced"));
    }
  }

  private static int putAllAside(Path output, Path aside, long afterMillis) {
    int moved = 0;
    for (String name : FOLDERS) {
      Path folder = output.resolve(name);
      if (Files.isDirectory(folder)) {
        for (Path file : visible(folder)) {
          moved += putAside(file, aside.resolve(name), afterMillis) ? 1 : 0;
        }
      }
    }
    return moved;
  }

  private static boolean putAside(Path file, Path folder, long afterMillis) {
    try {
      if (Files.getLastModifiedTime(file).toMillis() <= afterMillis) {
        return false;
      }
      Files.createDirectories(folder);
      Files.move(file, folder.resolve(file.getFileName()));
      return true;
    } catch (IOException e) {
      throw new InputException(file + " can't be moved to " + folder, e);
    }
  }

  private static List<Path> visible(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    } catch (IOException e) {
      throw new InputException(folder + " can't be read", e);
    }
  }
}
