/**
 * Tapes as a bounded Flink source: an enumerator that hands out cuts in order of time, readers that
 * fold them into blocks of panes.
 */
package io.tickloom.job.source.file;
