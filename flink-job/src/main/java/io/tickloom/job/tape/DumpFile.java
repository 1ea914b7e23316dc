package io.tickloom.job.tape;

import java.io.Serializable;

/**
 * A tape's file that was looked at.
 *
 * @param path where it is
 * @param name its file name, with the member's behind a "!" in an archive; for messages, metadata
 * @param member the archive's member, or ""
 * @param packing how it is compressed
 * @param layout what its lines look like
 * @param dataStart offset of the first trade's line in the unpacked bytes
 * @param end its unpacked size, or {@link #UNKNOWN_END}
 * @param bytes its size on disk
 * @param first its first trade
 * @param last its last trade, or {@link Stamp#UNKNOWN} where only unpacking all of it would tell
 */
public record DumpFile(
    String path,
    String name,
    String member,
    Packing packing,
    LineLayout layout,
    long dataStart,
    long end,
    long bytes,
    Stamp first,
    Stamp last)
    implements Serializable {
  /** The end of a file whose unpacked size is not known. */
  public static final long UNKNOWN_END = Long.MAX_VALUE;

  /**
   * Where a trade stands in the order of a symbol.
   *
   * @param id the exchange's trade id
   * @param timeMicros its time, microseconds since 1970 UTC
   */
  public record Stamp(long id, long timeMicros) implements Serializable {
    /** Not looked up. */
    public static final Stamp UNKNOWN = new Stamp(-1, -1);

    /** Whether it was looked up. */
    public boolean isKnown() {
      return id >= 0;
    }
  }

  /** Whether it holds recorded messages. */
  boolean isRecording() {
    return layout.kind() == LineLayout.Kind.RECORDED_TRADES
        || layout.kind() == LineLayout.Kind.RECORDED_AGGREGATE_TRADES;
  }

  /** The same file with its first trade looked up. */
  DumpFile withFirst(Stamp found) {
    return new DumpFile(path, name, member, packing, layout, dataStart, end, bytes, found, last);
  }

  /** The same file with its last trade looked up. */
  DumpFile withLast(Stamp found) {
    return new DumpFile(path, name, member, packing, layout, dataStart, end, bytes, first, found);
  }
}
