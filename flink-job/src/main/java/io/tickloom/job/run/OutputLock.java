package io.tickloom.job.run;

import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds an output folder for one run: two at once would write every row twice. */
final class OutputLock implements AutoCloseable {
  private static final String NAME = ".tickloom.lock";

  private final Path folder;
  private final FileChannel channel;

  private OutputLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Makes {@code folder} where it is missing, and holds it.
   *
   * @throws InputException where it can't be written, or another run holds it
   */
  static OutputLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isHeld(channel)) {
        channel.close();
        throw new InputException("another run writes to " + folder + "; name another folder");
      }
      return new OutputLock(folder.toAbsolutePath(), channel);
    } catch (FileAlreadyExistsException e) {
      throw new InputException("output " + folder + " is a file; it must be a folder", e);
    } catch (IOException e) {
      throw new InputException("output " + folder + " can't be written", e);
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** The folder that is held. */
  Path folder() {
    return folder;
  }

  /** Lets the folder go; a folder that the run left empty goes too. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(NAME));
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      return; // the run's results are in it, or a disk is mounted there
    }
  }
}
