package io.tickloom.trainer.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The fingerprint of what the trainer saw: names, times and values in sorted order, whatever files
 * they came in.
 */
public final class TableHash {
  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

  private TableHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** SHA-256 over rows and paths, in hexadecimal. */
  public static String of(Rows rows, List<PricePath> paths) {
    TableHash hash = new TableHash();
    rows.symbols().forEach(hash::text);
    for (int i = 0; i < rows.size(); i++) {
      hash.number(rows.second(i));
      hash.number(rows.symbol(i));
      hash.number(Float.floatToIntBits(rows.cleanSeconds(i)));
    }
    List<String> names = rows.featureNames();
    for (int f = 0; f < rows.width(); f++) {
      hash.text(names.get(f));
      for (float value : rows.feature(f)) {
        hash.bits(value);
      }
    }
    for (PricePath path : paths) {
      for (int i = 0; i < path.size(); i++) {
        hash.number(path.second(i));
        hash.number(Double.doubleToLongBits(path.last(i)));
      }
    }
    hash.flush();
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    flush();
    digest.update(bytes);
  }

  private void number(long value) {
    if (buffer.remaining() < Long.BYTES) {
      flush();
    }
    buffer.putLong(value);
  }

  private void bits(float value) {
    if (buffer.remaining() < Float.BYTES) {
      flush();
    }
    buffer.putInt(Float.floatToIntBits(value));
  }

  private void flush() {
    digest.update(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
