package io.tickloom.job.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The beginning of a file, hidden by a dot until it is whole; and beside it the host's name for the
 * version of the file that it is the beginning of.
 */
final class PartFile {
  private final Path path;
  private final Path versionPath;

  PartFile(Path path) {
    this.path = path;
    versionPath = path.resolveSibling(path.getFileName() + ".etag");
  }

  /** Where a file waits until it is whole: {@code .name.part}. */
  static Path hidden(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".part");
  }

  Path path() {
    return path;
  }

  /** Bytes that are there. */
  long size() throws IOException {
    return Files.exists(path) ? Files.size(path) : 0;
  }

  /** The ETag of the version that was begun, where the host gave one that it holds to the byte. */
  Optional<String> version() throws IOException {
    return Files.exists(versionPath)
        ? Optional.of(Files.readString(versionPath))
        : Optional.empty();
  }

  /** Begins anew, empty, with a version of the file. */
  void begin(Optional<String> etag) throws IOException {
    discard();
    Optional<String> strong = etag.filter(tag -> tag.startsWith("\""));
    if (strong.isPresent()) {
      Files.writeString(versionPath, strong.get());
    }
    Files.createFile(path);
  }

  /** Opens it to write on at its end. */
  FileChannel append() throws IOException {
    return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  /** Writes all of the bytes. */
  static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Forgets the version; the file itself has been given its name. */
  void settled() throws IOException {
    Files.deleteIfExists(versionPath);
  }

  void discard() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(versionPath);
  }
}
