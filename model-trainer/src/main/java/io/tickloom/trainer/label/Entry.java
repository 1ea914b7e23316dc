package io.tickloom.trainer.label;

import io.tickloom.trainer.table.PricePath;

/** Where a label begins on the path, if all that it looks at is known. */
final class Entry {
  /** The span meets a gap or the tape's end. */
  static final int NONE = -1;

  private Entry() {}

  /**
   * The path's place of T + d, where the whole span from T to T + d + h is known; else {@link
   * #NONE}. Known means that each of its seconds is in the path and that the clean stretch at its
   * end is longer than the span.
   */
  static int of(PricePath path, long second, Span span) {
    int now = path.at(second);
    int end = path.at(second + span.seconds());
    if (now < 0 || end < 0 || end - now != span.seconds() || path.clean(end) <= span.seconds()) {
      return NONE;
    }
    return now + span.delaySeconds();
  }
}
