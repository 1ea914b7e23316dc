package io.tickloom.job.sink;

import java.io.IOException;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Flink's stream as Parquet wants it, with a buffer, since Parquet writes the head of each page
 * byte by byte; the sink that opened the stream closes it.
 */
record StreamOutputFile(FSDataOutputStream out) implements OutputFile {
  private static final int BUFFER_BYTES = 1 << 16;

  @Override
  public PositionOutputStream create(long blockSizeHint) throws IOException {
    return new Buffered(out);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  private static final class Buffered extends PositionOutputStream {
    private final FSDataOutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private long written;
    private int size;

    Buffered(FSDataOutputStream out) throws IOException {
      this.out = out;
      written = out.getPos();
    }

    @Override
    public long getPos() {
      return written + size;
    }

    @Override
    public void write(int b) throws IOException {
      reserve(1);
      buffer[size++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      reserve(length);
      if (length > buffer.length) {
        out.write(bytes, from, length);
        written += length;
      } else {
        System.arraycopy(bytes, from, buffer, size, length);
        size += length;
      }
    }

    private void reserve(int more) throws IOException {
      if (size + more > buffer.length) {
        out.write(buffer, 0, size);
        written += size;
        size = 0;
      }
    }

    @Override
    public void flush() throws IOException {
      reserve(buffer.length);
      out.flush();
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
