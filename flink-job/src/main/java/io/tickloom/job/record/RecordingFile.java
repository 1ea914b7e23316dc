package io.tickloom.job.record;

import com.github.luben.zstd.ZstdOutputStream;
import io.tickloom.job.tape.Checksum;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A recording that is being written: zstd, each flush a frame of its own, so that what was flushed
 * can be read whatever becomes of the rest. It gets its checksum when it is complete.
 */
final class RecordingFile {
  private static final int LEVEL = 3;

  private final Path path;
  private final DigestOutputStream digest;
  private final ZstdOutputStream zstd;
  private boolean unflushed;

  /** Opens a file that is not there yet. */
  RecordingFile(Path path) throws IOException {
    this.path = path;
    OutputStream file = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
    try {
      digest = new DigestOutputStream(file, MessageDigest.getInstance("SHA-256"));
      zstd = new ZstdOutputStream(digest, LEVEL).setCloseFrameOnFlush(true);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  Path path() {
    return path;
  }

  /** Adds a message; it is safe from a kill of the process once it is flushed. */
  void write(long receivedNanos, String json) throws IOException {
    zstd.write((receivedNanos + " " + json + "\n").getBytes(StandardCharsets.UTF_8));
    unflushed = true;
  }

  void flush() throws IOException {
    if (unflushed) {
      zstd.flush();
      unflushed = false;
    }
  }

  /** Ends it, with its checksum beside it. */
  void complete() throws IOException {
    flush();
    zstd.close();
    String name = path.getFileName().toString();
    Path checksum = path.resolveSibling(name + Checksum.SUFFIX);
    Path part = path.resolveSibling("." + name + Checksum.SUFFIX);
    String line = HexFormat.of().formatHex(digest.getMessageDigest().digest()) + "  " + name + "\n";
    Files.writeString(part, line);
    Files.move(part, checksum, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of it after a failure; what was flushed can be read. */
  void abandon() {
    try {
      digest.close();
    } catch (IOException e) {
      // The failure that led here was told already.
      return;
    }
  }
}
