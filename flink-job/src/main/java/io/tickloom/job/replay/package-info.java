/**
 * Files to rows without Flink: the oracle that the job is held against.
 *
 * <p>It reads line by line with the strict parser, in one thread, and shares with the job only the
 * folding of trades into panes and the making of rows.
 */
package io.tickloom.job.replay;
