package io.tickloom.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a trial. */
record Folder(Path path) {
  /** All files in it, at any depth, that are called {@code name}; all where it is empty. */
  List<Path> files(String name) throws IOException {
    while (true) {
      try (Stream<Path> all = Files.walk(path)) {
        return all.filter(file -> name.isEmpty() || file.endsWith(name)).sorted().toList();
      } catch (UncheckedIOException e) {
        // A job deletes old checkpoints meanwhile.
        if (!(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
      }
    }
  }

  /** Deletes it with all that is in it. */
  void delete() throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
