package io.tickloom.job.feed;

/**
 * What became known of a symbol.
 *
 * @param symbol whose panes
 * @param rowsFromSecond rows are wanted of grid times after this second
 * @param completeSecond nothing more will come of the seconds before this one
 * @param panes packed, in order; a pane replaces an earlier one of its second
 * @param bookPanes packed, in order, of the seconds at whose end the book is known
 * @param arrivalNanos when the message arrived that made it known, by the ticker of this process; 0
 *     where it was no message of the stream
 */
public record SymbolPanes(
    String symbol,
    long rowsFromSecond,
    long completeSecond,
    byte[] panes,
    byte[] bookPanes,
    long arrivalNanos) {}
