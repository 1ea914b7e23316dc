package io.tickloom.job.tape;

import java.io.Serializable;

/**
 * A byte of a tape.
 *
 * @param file index of the file in the tape
 * @param offset byte in that file
 */
public record TapePosition(int file, long offset)
    implements Comparable<TapePosition>, Serializable {
  @Override
  public int compareTo(TapePosition other) {
    return file != other.file
        ? Integer.compare(file, other.file)
        : Long.compare(offset, other.offset);
  }
}
