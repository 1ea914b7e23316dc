package io.tickloom.trainer.report;

import io.tickloom.trainer.table.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that gets all results or none: they are written into a hidden folder beside it and moved
 * in when all are there.
 */
public final class ResultsFolder implements AutoCloseable {
  private static final String LOCK = ".lock";

  private final Path target;
  private final Path draft;
  private final FileChannel lock;

  private ResultsFolder(Path target, Path draft, FileChannel lock) {
    this.target = target;
    this.draft = draft;
    this.lock = lock;
  }

  /**
   * Makes ready to write, and removes the drafts of runs to the same folder that were killed: those
   * that no living program holds a lock on.
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
      String prefix = "." + absolute.getFileName() + "-draft-";
      sweep(parent, prefix);
      Path draft = Files.createTempDirectory(parent, prefix);
      FileChannel lock = lockFile(draft, StandardOpenOption.CREATE_NEW);
      lock.lock();
      return new ResultsFolder(absolute, draft, lock);
    } catch (FileSystemException e) {
      throw new BadInputException(
          "--output %s can't be written to: %s"
              .formatted(target, e.getReason() == null ? e.getMessage() : e.getReason()),
          e);
    } catch (IOException e) {
      throw new BadInputException("--output " + target + " can't be written to: " + e, e);
    }
  }

  private static FileChannel lockFile(Path draft, OpenOption... how) throws IOException {
    List<OpenOption> options = new ArrayList<>(List.of(how));
    options.add(StandardOpenOption.WRITE);
    return FileChannel.open(draft.resolve(LOCK), options.toArray(OpenOption[]::new));
  }

  private static void sweep(Path parent, String prefix) throws IOException {
    List<Path> drafts;
    try (Stream<Path> beside = Files.list(parent)) {
      drafts = beside.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    }
    for (Path draft : drafts) {
      if (Files.exists(draft.resolve(LOCK)) && isDead(draft)) {
        remove(draft);
      }
    }
  }

  private static boolean isDead(Path draft) throws IOException {
    try (FileChannel channel = lockFile(draft)) {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
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
      lock.close();
      remove(draft);
    } catch (IOException e) {
      throw new UncheckedIOException("removing " + draft, e);
    }
  }

  private static void remove(Path draft) throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(draft);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      return files.filter(file -> !file.endsWith(LOCK)).sorted().toList();
    }
  }
}
