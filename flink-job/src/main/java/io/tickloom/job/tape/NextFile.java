package io.tickloom.job.tape;

import io.tickloom.job.tape.DumpFile.Stamp;

/**
 * What the file that follows on the tape tells of the end of the one before it.
 *
 * @param first its first trade, or {@link Stamp#UNKNOWN} where no file follows
 * @param last its last trade, or {@link Stamp#UNKNOWN} where it was not looked up
 */
record NextFile(Stamp first, Stamp last) {
  /** No file follows, or it is not known which. */
  static final NextFile NONE = new NextFile(Stamp.UNKNOWN, Stamp.UNKNOWN);

  /** What {@code dump} tells. */
  static NextFile of(DumpFile dump) {
    return new NextFile(dump.first(), dump.last());
  }

  /** Whether one follows. */
  boolean isKnown() {
    return first.isKnown();
  }

  /** Whether it holds trades right behind a trade after which the file before it has a gap. */
  boolean goesOnFrom(long id, long timeMicros) {
    boolean before = id < first.id() && timeMicros <= first.timeMicros();
    boolean inside = id >= first.id() && id < last.id() && timeMicros <= last.timeMicros();
    return before || inside;
  }

  /**
   * Whether a trade behind such a gap lies where none can be that this file does not contradict.
   */
  boolean isPassedBy(long before, long id) {
    return before < first.id() ? id > first.id() : id > last.id();
  }
}
