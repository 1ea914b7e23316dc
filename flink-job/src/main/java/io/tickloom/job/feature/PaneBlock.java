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
    boolean ofBook) {}
