package io.tickloom.job.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A dump in the user's folder, with its checksum beside it. */
final class LocalDump {
  private static final int MOST_CHECKSUM_BYTES = 4_096;

  private final Path file;
  private final Path checksumFile;

  LocalDump(Path folder, String name) {
    file = folder.resolve(name);
    checksumFile = folder.resolve(name + Checksum.SUFFIX);
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /** Whether it is there and is what the checksum beside it says. */
  boolean isVerified() throws IOException {
    if (!exists() || !Files.isRegularFile(checksumFile)) {
      return false;
    }
    if (Files.size(checksumFile) > MOST_CHECKSUM_BYTES) {
      return false;
    }
    Optional<Checksum> checksum = Checksum.parse(Files.readString(checksumFile));
    return checksum.isPresent() && matches(checksum.get());
  }

  /** Whether it is there and has that hash. */
  boolean matches(Checksum checksum) throws IOException {
    return exists()
        && checksum.file().equals(file.getFileName().toString())
        && checksum.sha256().equals(sha256(file));
  }

  /** Gives a verified part its name. The checksum goes first: no dump stands without one. */
  void publish(Path part, Checksum checksum) throws IOException {
    keep(checksum);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Writes the checksum beside it. */
  void keep(Checksum checksum) throws IOException {
    Path hidden = PartFile.hidden(checksumFile);
    Files.writeString(hidden, checksum.text());
    Files.move(
        hidden, checksumFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The part from which it grows. */
  PartFile part() {
    return new PartFile(PartFile.hidden(file));
  }

  /** SHA-256 of a file, in small hexadecimal letters. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
