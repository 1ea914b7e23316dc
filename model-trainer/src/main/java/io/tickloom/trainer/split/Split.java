package io.tickloom.trainer.split;

/**
 * Three parts in time order; each holds row numbers, rising.
 *
 * @param train what is learnt from
 * @param validation what is chosen by: early stopping, thresholds
 * @param test what is judged by, read once
 * @param firstBorder second since 1970 UTC between train and validation
 * @param secondBorder second since 1970 UTC between validation and test
 * @param purged how many rows the borders cost
 */
@SuppressWarnings("ArrayRecordComponent") // columns are shared, not copied
public record Split(
    int[] train, int[] validation, int[] test, long firstBorder, long secondBorder, int purged) {}
