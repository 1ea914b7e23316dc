package io.tickloom.job.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.parquet.format.Util;

/** What Parquet files say of themselves at their ends. */
final class Footers {
  /** Length of the footer, and the format's mark. */
  private static final int TAIL = 8;

  private Footers() {}

  /** Rows of all tables in {@code folder}; 0 where there is none. */
  static long rows(Path folder) {
    long rows = 0;
    try {
      FileSystem files = folder.getFileSystem();
      if (files.exists(folder)) {
        for (FileStatus file : files.listStatus(folder)) {
          rows += file.getPath().getName().startsWith(".") ? 0 : rowsOf(files, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static long rowsOf(FileSystem files, FileStatus file) throws IOException {
    try (FSDataInputStream in = files.open(file.getPath())) {
      byte[] tail = bytes(in, file.getLen() - TAIL, TAIL);
      int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
      byte[] footer = bytes(in, file.getLen() - TAIL - length, length);
      return Util.readFileMetaData(new ByteArrayInputStream(footer)).getNum_rows();
    }
  }

  private static byte[] bytes(FSDataInputStream in, long from, int length) throws IOException {
    in.seek(from);
    return in.readNBytes(length);
  }
}
