package io.tickloom.job.record;

/**
 * What a recorder has done.
 *
 * @param written messages that were written
 * @param lost messages that could not be kept: the disk failed, or was slower than they came
 * @param missed trades between those that came, by their ids
 * @param failures times that a file could not be written
 * @param files that were begun
 */
public record RecorderFigures(long written, long lost, long missed, long failures, long files) {}
