package io.tickloom.trainer.report;

import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that gets all results or none: they are written into a hidden folder beside it and moved
 * in when all are there.
 */
public final class ResultsFolder implements AutoCloseable {
  private final Path target;
  private final Path draft;

  private ResultsFolder(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Makes ready to write.
   *
   * @param target the folder to be; may exist, then files of the same names will be replaced
   * @throws BadInputException if it can't be written to
   */
  public static ResultsFolder open(Path target) {
    Path absolute = target.toAbsolutePath().normalize();
    try {
      if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
        throw new BadInputException(
            "--output " + target + " is a file; a folder for the results is expected");
      }
      Path parent = absolute.getParent();
      if (parent == null || (Files.isDirectory(absolute) && !Files.isWritable(absolute))) {
        throw new BadInputException("--output " + target + " can't be written to");
      }
      Files.createDirectories(parent);
      Path draft = Files.createTempDirectory(parent, "." + absolute.getFileName() + "-draft-");
      return new ResultsFolder(absolute, draft);
    } catch (FileSystemException e) {
      throw new BadInputException(
          "--output %s can't be written to: %s"
              .formatted(target, e.getReason() == null ? e.getMessage() : e.getReason()),
          e);
    } catch (IOException e) {
      throw new BadInputException("--output " + target + " can't be written to: " + e, e);
    }
  }

  /** Where to write a file of this name. */
  public Path file(String name) {
    return draft.resolve(name);
  }

  /** Moves all files to where the user wants them. */
  public void publish() throws IOException {
    Files.createDirectories(target);
    for (Path file : files()) {
      Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what has not been published. */
  @Override
  public void close() {
    try {
      if (Files.isDirectory(draft)) {
        for (Path file : files()) {
          Files.delete(file);
        }
        Files.delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("removing " + draft, e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      return files.sorted().toList();
    }
  }
}
