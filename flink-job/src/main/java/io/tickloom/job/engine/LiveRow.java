package io.tickloom.job.engine;

import io.tickloom.job.row.ColumnBlock;

/**
 * Rows as they became known, one as a rule, and the path of the same time.
 *
 * @param rows in order of time; may be empty
 * @param path in order of time; may be empty
 * @param arrivalNanos when the message arrived that closed them, by the ticker of the source's
 *     process; 0 where no message did
 */
public record LiveRow(ColumnBlock rows, ColumnBlock path, long arrivalNanos) {}
