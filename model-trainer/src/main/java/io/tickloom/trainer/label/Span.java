package io.tickloom.trainer.label;

import io.tickloom.trainer.table.BadInputException;

/**
 * The stretch of time that a label looks at: from T + delay to T + delay + horizon.
 *
 * @param delaySeconds seconds from the row's time to the entry, at least 0
 * @param horizonSeconds seconds from entry to exit, at least 1
 */
public record Span(int delaySeconds, int horizonSeconds) {

  /** {@code clean_seconds} never says more than this, so no longer span can be vouched for. */
  public static final int CLEAN_CAP_SECONDS = 7200;

  /**
   * @throws BadInputException if a part is out of range, or the span reaches the cap of {@code
   *     clean_seconds}
   */
  public Span {
    if (horizonSeconds < 1) {
      throw new BadInputException("--horizon %d must be at least 1 s".formatted(horizonSeconds));
    }
    if (delaySeconds < 0) {
      throw new BadInputException("--entry-delay %d must not be negative".formatted(delaySeconds));
    }
    if (delaySeconds + horizonSeconds >= CLEAN_CAP_SECONDS) {
      throw new BadInputException(
          "--entry-delay %d and --horizon %d together must stay below %,d s, the longest stretch that the tape vouches for"
              .formatted(delaySeconds, horizonSeconds, CLEAN_CAP_SECONDS));
    }
  }

  /** Seconds from the row's time to the end of the label. */
  public int seconds() {
    return delaySeconds + horizonSeconds;
  }
}
