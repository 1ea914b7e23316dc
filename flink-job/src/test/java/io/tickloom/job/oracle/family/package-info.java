/**
 * The definitions of the features, a family a file, each value computed anew from the trades and
 * seconds of its own window.
 */
package io.tickloom.job.oracle.family;
