package io.tickloom.job.tape;

import java.io.Serializable;

/**
 * A trade dump that was looked at.
 *
 * @param path where it is
 * @param name its file name, for messages and metadata
 * @param dataStart offset of the first trade's line, behind a byte order mark and a header
 * @param bytes its size
 * @param first its first trade
 * @param last its last trade
 */
public record DumpFile(
    String path, String name, long dataStart, long bytes, Stamp first, Stamp last)
    implements Serializable {
  /**
   * Where a trade stands in the order of a symbol.
   *
   * @param id the exchange's trade id
   * @param timeMicros its time, microseconds since 1970 UTC
   */
  public record Stamp(long id, long timeMicros) implements Serializable {}
}
