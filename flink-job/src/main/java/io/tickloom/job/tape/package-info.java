/**
 * Dump files as one tape a symbol: found, looked at, put in order, read into panes.
 *
 * <p>Bytes are parsed where they are read and folded at once; no object is made a trade. The job's
 * source and the replay read the same tapes, each with its own parser.
 */
package io.tickloom.job.tape;
