package io.tickloom.job.tape;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** How a file is compressed, told by its first bytes. */
public enum Packing {
  /** Not at all. */
  PLAIN,
  /** gzip, also of several members. */
  GZIP,
  /** zstd, also of several frames. */
  ZSTD,
  /** A zip archive, each of whose members is a file of its own. */
  ZIP;

  /**
   * What the name of a recording ends with that may be unfinished: it is read to its last whole
   * message, where another file that breaks off is damaged.
   */
  public static final String RECORDING_SUFFIX = ".recording.zst";

  private static final int BUFFER_BYTES = 1 << 16;

  /** The packing of a file that begins with {@code head}. */
  static Packing of(byte[] head) {
    if (begins(head, 0x1f, 0x8b)) {
      return GZIP;
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    return begins(head, 0x28, 0xb5, 0x2f, 0xfd) ? ZSTD : PLAIN;
  }

  private static boolean begins(byte[] head, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The unpacked bytes of {@code path}.
   *
   * @param member name of the archive's member; "" for another packing
   */
  InputStream open(Path path, String member) throws IOException {
    return switch (this) {
      case PLAIN -> Files.newInputStream(path);
      case GZIP -> new GZIPInputStream(Files.newInputStream(path), BUFFER_BYTES);
      case ZSTD -> openZstd(path);
      case ZIP -> openMember(path, member);
    };
  }

  private static InputStream openZstd(Path path) throws IOException {
    InputStream whole = new ZstdInputStream(Files.newInputStream(path)).setContinuous(false);
    return path.toString().endsWith(RECORDING_SUFFIX) ? new UnfinishedLines(whole) : whole;
  }

  private static InputStream openMember(Path path, String member) throws IOException {
    ZipFile zip = new ZipFile(path.toFile());
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      zip.close();
      throw new IOException("no member " + member);
    }
    return new CheckedInputStream(zip.getInputStream(entry), new CRC32()) {
      @Override
      public int read(byte[] into, int at, int length) throws IOException {
        int count = super.read(into, at, length);
        if (count < 0 && entry.getCrc() != getChecksum().getValue()) {
          throw new ZipException("its checksum (CRC-32) does not match");
        }
        return count;
      }

      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }
}
