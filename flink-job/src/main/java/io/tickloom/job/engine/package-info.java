/** Panes in keyed state, and the rows of a block of time when all of its panes are there. */
package io.tickloom.job.engine;
