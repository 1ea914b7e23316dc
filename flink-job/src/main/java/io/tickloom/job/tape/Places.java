package io.tickloom.job.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** The files that a user means by a file's name, a glob or a folder. */
final class Places {
  private static final int ANY_DEPTH = 99;

  private Places() {}

  /** The files, in order of their names, and whether a folder was meant. */
  record Listing(List<Path> files, boolean isFolder) {}

  static Listing list(String place) {
    Path path = Path.of(place);
    return Files.isDirectory(path)
        ? new Listing(inFolder(path, 1), true)
        : new Listing(inGlob(place), false);
  }

  /** The files below {@code folder}, without those in hidden folders. */
  static List<Path> below(String folder) {
    Path root = Path.of(folder);
    return inFolder(root, ANY_DEPTH).stream()
        .filter(file -> !root.relativize(file).toString().matches("(.*/)?\\.[^/]+/.*"))
        .toList();
  }

  private static List<Path> inFolder(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isData(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(folder + " can't be listed: " + e.getMessage(), e);
    }
  }

  private static boolean isData(String name) {
    return !name.startsWith(".")
        && !name.endsWith(Checksum.SUFFIX)
        && !name.equals(MarketNote.FILE_NAME);
  }

  private static List<Path> inGlob(String place) {
    Path path = Path.of(place);
    if (Files.exists(path)) {
      return List.of(path);
    }
    Path root = path;
    while (root != null && isPattern(root.toString())) {
      root = root.getParent();
    }
    if (root == null) {
      root = Path.of("");
    }
    if (!isPattern(place) || !Files.isDirectory(root.toAbsolutePath())) {
      throw new InputException(place + " does not exist");
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + place);
    int depth = Math.max(1, path.getNameCount() - root.getNameCount() + 1);
    try (Stream<Path> files =
        Files.walk(root, place.contains("**") ? ANY_DEPTH : depth, FileVisitOption.FOLLOW_LINKS)) {
      List<Path> found =
          files
              .filter(Files::isRegularFile)
              .filter(matcher::matches)
              .filter(file -> isData(file.getFileName().toString()))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new InputException("no file matches " + place);
      }
      return found;
    } catch (IOException e) {
      throw new InputException(root + " can't be listed: " + DumpLook.reason(e), e);
    }
  }

  private static boolean isPattern(String text) {
    return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }
}
