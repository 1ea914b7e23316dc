package io.tickloom.job.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.parquet.format.Util;

/** What Parquet files say of themselves at their ends. */
final class Footers {
  /** Length of the footer, and the format's mark. */
  private static final int TAIL = 8;

  private Footers() {}

  /** Rows of all tables in {@code folder}; 0 where there is none. */
  static long rows(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .mapToLong(Footers::rowsOf)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long rowsOf(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      byte[] tail = bytes(channel, channel.size() - TAIL, TAIL);
      int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      byte[] footer = bytes(channel, channel.size() - TAIL - length, length);
      return Util.readFileMetaData(new ByteArrayInputStream(footer)).getNum_rows();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining() && channel.read(left, from + left.position()) > 0) {}
    return bytes;
  }
}
