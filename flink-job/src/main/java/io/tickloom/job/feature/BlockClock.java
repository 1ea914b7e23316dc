package io.tickloom.job.feature;

/**
 * Cuts time into blocks that are made independently of one another, so that one symbol can use all
 * cores. The rows do not depend on the cut.
 *
 * @param seconds length of a block: a multiple of the grid, not below the longest memory
 */
public record BlockClock(int seconds) {
  /** Six hours: a few megabytes of panes. */
  public static final int DEFAULT_SECONDS = 21_600;

  /** After all blocks, and before the last watermark that Flink has: that comes to a stop too. */
  public static final long END_OF_TAPES_MILLIS = Long.MAX_VALUE - 1;

  private static final int DAY_SECONDS = 86_400;

  /** Checks that the block holds the longest memory. */
  public BlockClock {
    if (seconds < RowTimes.LONGEST_MEMORY_SECONDS) {
      throw new IllegalArgumentException(
          "block " + seconds + " s must not be below " + RowTimes.LONGEST_MEMORY_SECONDS + " s");
    }
  }

  /** Blocks of six hours, or of a day where the grid does not divide six hours. */
  public static BlockClock forGrid(Grid grid) {
    return new BlockClock(DEFAULT_SECONDS % grid.seconds() == 0 ? DEFAULT_SECONDS : DAY_SECONDS);
  }

  /** Start of the block that holds {@code second}. */
  public long startOf(long second) {
    return Math.floorDiv(second, (long) seconds) * seconds;
  }
}
