package io.tickloom.job.simulate;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One hour of a capture, named and packed as the recorder does: zstd, with its checksum beside it.
 */
final class CaptureFile implements AutoCloseable {
  /** What the names of captures end with. */
  static final String SUFFIX = ".recording.zst";

  /** What the names of their checksums end with. */
  static final String CHECKSUM_SUFFIX = SUFFIX + ".CHECKSUM";

  static final long HOUR_MICROS = 3_600_000_000L;

  private static final int LEVEL = 3;
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path path;
  private final DigestOutputStream digest;
  private final OutputStream zstd;

  CaptureFile(Path folder, String symbol, long hour) throws IOException {
    path = folder.resolve(name(symbol, hour));
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      digest = new DigestOutputStream(Files.newOutputStream(path), sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    zstd = new ZstdOutputStream(digest, LEVEL);
  }

  private static String name(String symbol, long hour) {
    Instant start = Instant.ofEpochMilli(hour * (HOUR_MICROS / 1_000));
    return symbol + "-" + HOUR.format(start) + SUFFIX;
  }

  void write(LineBytes lines) throws IOException {
    zstd.write(lines.buffer(), 0, lines.length());
  }

  /** Ends the file and writes its checksum; gives its size. */
  long complete() throws IOException {
    zstd.close();
    String name = path.getFileName().toString();
    String hash = HexFormat.of().formatHex(digest.getMessageDigest().digest());
    Files.writeString(path.resolveSibling(name + ".CHECKSUM"), hash + "  " + name + "\n");
    return Files.size(path);
  }

  @Override
  public void close() throws IOException {
    zstd.close();
  }
}
