package io.tickloom.job.tape;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The unpacked bytes of a file from an offset on. */
abstract class DumpBytes implements AutoCloseable {
  /** Opens {@code dump} at {@code offset} of its unpacked bytes. */
  static DumpBytes open(DumpFile dump, long offset) throws IOException {
    Path path = Path.of(dump.path());
    return dump.packing() == Packing.PLAIN
        ? new Plain(path, offset)
        : new Unpacked(dump, dump.packing().open(path, dump.member()), offset);
  }

  /** Reads up to {@code length} bytes; -1 at the end. */
  abstract int read(byte[] into, int at, int length) throws IOException;

  /** About how many bytes on disk were read. */
  abstract long bytesRead();

  @Override
  public abstract void close() throws IOException;

  /** A plain file: read into a direct buffer that stays in the second-level cache. */
  private static final class Plain extends DumpBytes {
    private static final int CHUNK_BYTES = 512 * 1024;

    private final FileChannel channel;
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES);
    private long position;
    private long read;

    Plain(Path path, long offset) throws IOException {
      channel = FileChannel.open(path);
      position = offset;
    }

    @Override
    int read(byte[] into, int at, int length) throws IOException {
      chunk.clear().limit(Math.min(length, CHUNK_BYTES));
      int count = channel.read(chunk, position);
      if (count > 0) {
        chunk.flip();
        chunk.get(into, at, count);
        position += count;
        read += count;
      }
      return count;
    }

    @Override
    long bytesRead() {
      return read;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** A packed file: unpacked from its start, whatever the offset. */
  private static final class Unpacked extends DumpBytes {
    private static final int TYPICAL_RATIO = 5;

    private final DumpFile dump;
    private final InputStream in;
    private long read;

    Unpacked(DumpFile dump, InputStream in, long offset) throws IOException {
      this.dump = dump;
      this.in = in;
      in.skipNBytes(offset);
    }

    @Override
    int read(byte[] into, int at, int length) throws IOException {
      try {
        int count = in.read(into, at, length);
        read += Math.max(0, count);
        return count;
      } catch (EOFException | ZipException e) {
        throw new InputException(
            dump.name()
                + " is damaged behind byte "
                + read
                + " of what it holds: "
                + e.getMessage(),
            e);
      }
    }

    @Override
    long bytesRead() {
      return dump.end() == DumpFile.UNKNOWN_END
          ? Math.min(dump.bytes(), read / TYPICAL_RATIO)
          : (long) ((double) read / dump.end() * dump.bytes());
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
