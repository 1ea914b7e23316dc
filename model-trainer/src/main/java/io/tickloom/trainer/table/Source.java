package io.tickloom.trainer.table;

/**
 * A file of ticks that the rows were made from.
 *
 * @param file its name
 * @param bytes its size in bytes
 */
public record Source(String file, long bytes) implements Comparable<Source> {
  @Override
  public int compareTo(Source other) {
    int byName = file.compareTo(other.file);
    return byName != 0 ? byName : Long.compare(bytes, other.bytes);
  }
}
