/**
 * Panes, features and the catalogue: the maths, in plain Java.
 *
 * <p>Trades are folded into one-second {@link io.tickloom.job.feature.Pane panes}. A {@link
 * io.tickloom.job.feature.Stretch} lays the panes of a stretch of time out as columns, a figure a
 * second, and each {@link io.tickloom.job.feature.Feature} makes its column of rows from it. A
 * value depends on the panes inside its own memory alone, never on where a computation began: the
 * same code makes the rows of a file by the block and of a live feed one at a time, with the same
 * bits.
 */
package io.tickloom.job.feature;
