/**
 * The live market as an unbounded Flink source: one split with a position for each symbol, and a
 * reader that polls the feed in the task's own thread.
 */
package io.tickloom.job.source.live;
