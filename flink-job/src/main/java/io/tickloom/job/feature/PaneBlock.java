package io.tickloom.job.feature;

/**
 * Panes for one block of a symbol's time: some of its own, or some of the time before it that its
 * rows look back on.
 *
 * @param symbol whose panes
 * @param blockStart start of the block, seconds since 1970 UTC
 * @param firstSecond second of the first pane: a block's panes come in runs, each known by it
 * @param panes packed, in order; may be empty
 * @param notes what was noted while these panes were read, lines of JSON: lines set aside, counts
 * @param ofBook whether the panes are a book's
 */
public record PaneBlock(
    String symbol,
    long blockStart,
    long firstSecond,
    byte[] panes,
    String[] notes,
    boolean ofBook) {
  private static final long AFTER_ALL = Long.MAX_VALUE / 2_000;

  /** What a reader sends last, when all that it was given is read to its end: no panes. */
  public static PaneBlock end() {
    return new PaneBlock("", AFTER_ALL, AFTER_ALL, new byte[0], new String[0], false);
  }

  /** Whether this is the block that comes last. */
  public boolean isEnd() {
    return blockStart == AFTER_ALL;
  }
}
