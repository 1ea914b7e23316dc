package io.tickloom.job.score;

import io.tickloom.job.row.ColumnBlock;

/**
 * Rows with what the model made of them.
 *
 * @param symbol whose
 * @param predictions one for each row, in order of time
 * @param path the prices of the same time
 * @param arrivalNanos when the message arrived that closed them; 0 where no message did
 */
public record Scored(
    String symbol, Prediction[] predictions, ColumnBlock path, long arrivalNanos) {}
