package io.tickloom.job.source.file;

import io.tickloom.job.tape.TapeCuts;
import io.tickloom.job.tape.TapePosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A cut of a tape, or what is left of it, as Flink's split. */
record CutSplit(TapeCuts.Cut cut) implements SourceSplit {
  private static final int BYTES = 4 + 4 + 8 + 4 + 8 + 8 + 1;
  private static final int VERSION = 2;

  @Override
  public String splitId() {
    return (cut.ofBook() ? "book " : "")
        + cut.tape()
        + ":"
        + cut.to().file()
        + ":"
        + cut.to().offset();
  }

  private void put(ByteBuffer out) {
    out.putInt(cut.tape());
    out.putInt(cut.from().file()).putLong(cut.from().offset());
    out.putInt(cut.to().file()).putLong(cut.to().offset());
    out.putLong(cut.notBeforeMicros());
    out.put((byte) (cut.ofBook() ? 1 : 0));
  }

  private static CutSplit get(ByteBuffer in) {
    int tape = in.getInt();
    TapePosition from = new TapePosition(in.getInt(), in.getLong());
    TapePosition to = new TapePosition(in.getInt(), in.getLong());
    return new CutSplit(new TapeCuts.Cut(tape, from, to, in.getLong(), in.get() != 0));
  }

  private static void requireVersion(int version) throws IOException {
    if (version != VERSION) {
      throw new IOException("splits of version " + version + " can't be read, only " + VERSION);
    }
  }

  static final class Serializer implements SimpleVersionedSerializer<CutSplit> {
    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(CutSplit split) {
      ByteBuffer out = ByteBuffer.allocate(BYTES);
      split.put(out);
      return out.array();
    }

    @Override
    public CutSplit deserialize(int version, byte[] bytes) throws IOException {
      requireVersion(version);
      return get(ByteBuffer.wrap(bytes));
    }
  }

  static final class ListSerializer implements SimpleVersionedSerializer<List<CutSplit>> {
    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(List<CutSplit> splits) {
      ByteBuffer out = ByteBuffer.allocate(splits.size() * BYTES);
      splits.forEach(split -> split.put(out));
      return out.array();
    }

    @Override
    public List<CutSplit> deserialize(int version, byte[] bytes) throws IOException {
      requireVersion(version);
      List<CutSplit> splits = new ArrayList<>();
      for (ByteBuffer in = ByteBuffer.wrap(bytes); in.hasRemaining(); ) {
        splits.add(get(in));
      }
      return splits;
    }
  }
}
