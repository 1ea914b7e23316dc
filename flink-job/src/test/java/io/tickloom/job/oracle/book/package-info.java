/**
 * The book and its features a second time, from the raw messages, as slowly and plainly as can be:
 * JSON trees, exact decimals, sorted maps. Nothing of the program is used.
 */
package io.tickloom.job.oracle.book;
