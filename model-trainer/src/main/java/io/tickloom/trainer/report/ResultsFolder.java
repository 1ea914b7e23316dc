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
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that gets all results or none: they are written into a hidden folder beside it. Where
 * the folder is new, that one takes its name in one step. Where it exists, the hidden one is
 * renamed to say that all are there, and its files are moved in; if the program is killed in
 * between, the next run to the same folder moves the rest in before it begins.
 */
public final class ResultsFolder implements AutoCloseable {
  private static final String LOCK = ".lock";
  private static final String DRAFT = "-draft-";
  private static final String READY = "-ready-";

  private final Path target;
  private final Path draft;
  private final Path ready;
  private boolean published;
  private final FileChannel lock;

  private ResultsFolder(Path target, Path draft, FileChannel lock) {
    this.target = target;
    this.draft = draft;
    ready = draft.resolveSibling(draft.getFileName().toString().replace(DRAFT, READY));
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
      String prefix = "." + absolute.getFileName();
      for (Path finished : dead(parent, prefix + READY)) {
        moveIn(finished, absolute);
      }
      for (Path draft : dead(parent, prefix + DRAFT)) {
        remove(draft);
      }
      Path draft = Files.createDirectory(parent.resolve(prefix + DRAFT + UUID.randomUUID()));
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

  /** The folders of runs that were killed. */
  private static List<Path> dead(Path parent, String prefix) throws IOException {
    List<Path> dead = new ArrayList<>();
    try (Stream<Path> beside = Files.list(parent)) {
      for (Path path : beside.sorted().toList()) {
        if (path.getFileName().toString().startsWith(prefix)
            && Files.exists(path.resolve(LOCK))
            && isDead(path)) {
          dead.add(path);
        }
      }
    }
    return dead;
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

  /** Brings all files to where the user wants them. */
  public void publish() throws IOException {
    published = true;
    if (Files.exists(target)) {
      Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
      moveIn(ready, target);
    } else {
      Files.delete(draft.resolve(LOCK));
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Moves all files in and removes where they were; what an earlier call moved is gone on from. */
  private static void moveIn(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !f.endsWith(LOCK)).sorted().toList()) {
        Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    remove(from);
  }

  /** Removes what was never published; what was begun to be stays for the next run. */
  @Override
  public void close() {
    try {
      lock.close();
      if (!published) {
        remove(draft);
      }
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
}
