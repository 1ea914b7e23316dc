package io.tickloom.job.source.live;

import io.tickloom.job.feed.FeedPosition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The symbols of a connection, each with the position that a restart goes on from. */
record LiveSplit(List<FeedPosition> positions) implements SourceSplit {
  private static final int VERSION = 2;

  @Override
  public String splitId() {
    return "live";
  }

  private static byte[] write(List<LiveSplit> splits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(splits.size());
    for (LiveSplit split : splits) {
      out.writeInt(split.positions.size());
      for (FeedPosition position : split.positions) {
        out.writeUTF(position.symbol());
        out.writeLong(position.lastId());
        out.writeLong(position.lastMicros());
        out.writeLong(position.lastInner());
        out.writeLong(position.rowsFromSecond());
      }
    }
    return bytes.toByteArray();
  }

  private static List<LiveSplit> read(int version, byte[] bytes) throws IOException {
    if (version != VERSION) {
      throw new IOException("splits of version " + version + " can't be read, only " + VERSION);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<LiveSplit> splits = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<FeedPosition> positions = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        positions.add(
            new FeedPosition(
                in.readUTF(), in.readLong(), in.readLong(), in.readLong(), in.readLong()));
      }
      splits.add(new LiveSplit(positions));
    }
    return splits;
  }

  static final class Serializer implements SimpleVersionedSerializer<LiveSplit> {
    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(LiveSplit split) throws IOException {
      return write(List.of(split));
    }

    @Override
    public LiveSplit deserialize(int version, byte[] bytes) throws IOException {
      return read(version, bytes).get(0);
    }
  }

  static final class ListSerializer implements SimpleVersionedSerializer<List<LiveSplit>> {
    @Override
    public int getVersion() {
      return VERSION;
    }

    @Override
    public byte[] serialize(List<LiveSplit> splits) throws IOException {
      return write(splits);
    }

    @Override
    public List<LiveSplit> deserialize(int version, byte[] bytes) throws IOException {
      return read(version, bytes);
    }
  }
}
