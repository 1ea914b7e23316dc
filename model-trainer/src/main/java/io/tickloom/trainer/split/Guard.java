package io.tickloom.trainer.split;

import io.tickloom.trainer.table.BadInputException;

/**
 * What must stay out of the neighbourhood of a border between two parts.
 *
 * @param spanSeconds how far ahead a row's label looks, in seconds
 * @param memorySeconds how far back a row's features look, in seconds
 * @param embargoSeconds what is left out beyond both, in seconds
 */
public record Guard(int spanSeconds, int memorySeconds, int embargoSeconds) {

  /**
   * @throws BadInputException if a part is negative
   */
  public Guard {
    if (spanSeconds < 0 || memorySeconds < 0 || embargoSeconds < 0) {
      throw new BadInputException(
          "label span %d s, memory %d s and embargo %d s must not be negative"
              .formatted(spanSeconds, memorySeconds, embargoSeconds));
    }
  }

  /** Seconds that each border costs, before and after it together. */
  public int seconds() {
    return spanSeconds + memorySeconds + embargoSeconds;
  }

  /** Whether a row before the border is clear of it: its label ends there at the latest. */
  public boolean clearBefore(long second, long border) {
    return second + spanSeconds <= border;
  }

  /** Whether a row after the border is clear of it: it looks back no further, embargo and all. */
  public boolean clearAfter(long second, long border) {
    return second - memorySeconds - embargoSeconds >= border;
  }
}
