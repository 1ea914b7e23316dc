/**
 * A second, slow and plain computation of the rows and the path, written from the catalogue's
 * definitions alone: the yardstick that the engine is held against, with the tapes to feed both and
 * the comparison of what comes out.
 *
 * <p>Nothing here may be shared with the engine, and nothing here is clever: each value of a row is
 * computed anew from the raw trades of its window, volumes exactly, means before squares. Only what
 * many later rows look back at, such as a ratio of which an hour is ranked, is kept.
 */
package io.tickloom.job.oracle;
