package io.tickloom.job.tape;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The exchange's {@code .CHECKSUM} file beside a dump: SHA-256 in hex, then the file's name. */
public final class Checksum {
  /** What the name of a checksum's file ends with. */
  public static final String SUFFIX = ".CHECKSUM";

  private static final int CHUNK_BYTES = 1 << 18;

  private Checksum() {}

  /**
   * Verifies {@code file} where a checksum lies beside it.
   *
   * @throws InputException where the two differ
   */
  public static void verify(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + SUFFIX);
    if (!Files.isRegularFile(beside)) {
      return;
    }
    try {
      String expected = Files.readString(beside).strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
      String found = sha256(file);
      if (!expected.equals(found)) {
        throw new InputException(
            file
                + " does not match "
                + beside.getFileName()
                + ": SHA-256 "
                + found
                + ", expected "
                + expected
                + "; fetch it again");
      }
    } catch (IOException e) {
      throw new InputException(file + " can't be verified: " + DumpLook.reason(e), e);
    }
  }

  /** SHA-256 of {@code file}, in hex. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        digest.update(chunk, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
