package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a run writes to: made ready before, never mixed with an older run's files. */
final class OutputFolder {
  private static final List<String> TABLES =
      List.of(
          "rows",
          "path",
          "predictions",
          "predictions_jsonl",
          "bad_lines",
          QualityFiles.NOTES,
          QualityFiles.REPORT);

  /** Part of the names of Flink's hidden files that are being written. */
  private static final String UNFINISHED = ".inprogress.";

  private OutputFolder() {}

  /** Makes {@code folder} ready; tables of an older run are refused, or deleted if so told. */
  static void prepare(Path folder, boolean overwrite) {
    try {
      Path probe = Files.createTempFile(folder, ".tickloom", "");
      Files.delete(probe);
      for (String table : TABLES) {
        Path old = folder.resolve(table);
        if (Files.exists(old) && !isEmpty(old)) {
          if (!overwrite) {
            throw new InputException(
                old
                    + " holds an older run's files; --overwrite replaces them, or name another folder");
          }
          delete(old);
        }
      }
    } catch (IOException e) {
      throw new InputException("output " + folder + " can't be written", e);
    }
  }

  /** Deletes the tables of a run that failed: half a table looks like a whole one. */
  static void discard(Path folder) {
    TABLES.stream().map(folder::resolve).filter(Files::exists).forEach(OutputFolder::delete);
  }

  /** Deletes the files that a killed process had begun and nobody goes on with. */
  static void deleteUnfinished(Path folder) {
    for (String table : TABLES) {
      Path tables = folder.resolve(table);
      if (Files.isDirectory(tables)) {
        try (Stream<Path> files = Files.list(tables)) {
          files
              .filter(file -> file.getFileName().toString().contains(UNFINISHED))
              .forEach(OutputFolder::deleteOne);
        } catch (IOException e) {
          throw new InputException(tables + " can't be read", e);
        }
      }
    }
  }

  /** Deletes {@code folder} and what is in it. */
  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(OutputFolder::deleteOne);
    } catch (IOException e) {
      throw new InputException(folder + " can't be deleted: " + e.getMessage(), e);
    }
  }

  /** Bytes of all files below {@code folder}. */
  static long bytes(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(OutputFolder::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
